import { createHash } from 'node:crypto';
import { sameSecret } from './constant-time.ts';

/** The three `X-Lark-*` headers of a push; null or undefined where one is absent. */
export interface SignatureHeaders {
  readonly timestamp: string | null | undefined;
  readonly nonce: string | null | undefined;
  readonly signature: string | null | undefined;
}

/**
 * The signature Feishu puts on a push: lower-case hex of SHA-256 over timestamp, nonce, encrypt key and the
 * raw body text, exactly as received (feishu.md §1.3: never over a re-serialised object).
 */
export function signatureOf(rawBody: string, timestamp: string, nonce: string, encryptKey: string): string {
  return createHash('sha256')
    .update(timestamp + nonce + encryptKey + rawBody, 'utf8')
    .digest('hex');
}

/**
 * Whether the headers sign this very body. The age of the timestamp is not judged: Feishu repeats a push
 * for hours and does not say whether it signs anew (feishu.md §1.3); the inbox refuses replays instead.
 */
export function isSigned(rawBody: string, headers: SignatureHeaders, encryptKey: string): boolean {
  const { timestamp, nonce, signature } = headers;
  if (!timestamp || !nonce || !signature || !encryptKey) return false;
  return sameSecret(signatureOf(rawBody, timestamp, nonce, encryptKey), signature);
}
