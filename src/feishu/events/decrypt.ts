export type Decrypted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'not_base64' | 'wrong_length' | 'wrong_key' | 'not_utf8' };

const BLOCK = 16;
const encoder = new TextEncoder();

type AesKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Resolved keys only: a Worker must not await a promise that another request began. */
const imported = new Map<string, AesKey>();

/**
 * Decrypts the `encrypt` field of a push (feishu.md §1.4): base64 of 16 bytes IV followed by AES-256-CBC
 * with PKCS#7, the key being SHA-256 of the encrypt key. Decodes the text in one piece, since decoding
 * block by block damages Chinese characters that cross a block.
 */
export async function decrypt(encrypted: string, encryptKey: string): Promise<Decrypted> {
  const bytes = fromBase64(encrypted);
  if (bytes === null) return { ok: false, reason: 'not_base64' };
  if (bytes.length < 2 * BLOCK || bytes.length % BLOCK !== 0) return { ok: false, reason: 'wrong_length' };
  const plain = await decryptBlocks(bytes, await importKey(encryptKey));
  if (plain === null) return { ok: false, reason: 'wrong_key' };
  const text = fromUtf8(plain);
  return text === null ? { ok: false, reason: 'not_utf8' } : { ok: true, text };
}

async function importKey(encryptKey: string): Promise<AesKey> {
  const known = imported.get(encryptKey);
  if (known !== undefined) return known;
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(encryptKey));
  const key = await crypto.subtle.importKey('raw', digest, 'AES-CBC', false, ['decrypt']);
  imported.set(encryptKey, key);
  return key;
}

/** Null when the padding is wrong, which is all WebCrypto tells of a wrong key. */
async function decryptBlocks(bytes: Uint8Array, key: AesKey): Promise<ArrayBuffer | null> {
  const algorithm = { name: 'AES-CBC', iv: bytes.slice(0, BLOCK) };
  return crypto.subtle.decrypt(algorithm, key, bytes.slice(BLOCK)).catch(() => null);
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function fromUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
