import { sameSecret } from './constant-time.ts';

/** The three `X-Lark-*` headers of a push; null or undefined where one is absent. */
export interface SignatureHeaders {
  readonly timestamp: string | null | undefined;
  readonly nonce: string | null | undefined;
  readonly signature: string | null | undefined;
}

const encoder = new TextEncoder();

/**
 * The signature Feishu puts on a push: lower-case hex of SHA-256 over timestamp, nonce, encrypt key and the
 * raw body text, exactly as received (feishu.md §1.3: never over a re-serialised object).
 */
export async function signatureOf(
  rawBody: string,
  timestamp: string,
  nonce: string,
  encryptKey: string,
): Promise<string> {
  const digest = await crypto.subtle.digest(
    'SHA-256',
    encoder.encode(timestamp + nonce + encryptKey + rawBody),
  );
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether the headers sign this very body. The age of the timestamp is not judged: Feishu repeats a push
 * for hours and does not say whether it signs anew (feishu.md §1.3); the inbox refuses replays instead.
 */
export async function isSigned(
  rawBody: string,
  headers: SignatureHeaders,
  encryptKey: string,
): Promise<boolean> {
  const { timestamp, nonce, signature } = headers;
  if (!timestamp || !nonce || !signature || !encryptKey) return false;
  return sameSecret(await signatureOf(rawBody, timestamp, nonce, encryptKey), signature);
}
