import { Buffer } from 'node:buffer';
import { createDecipheriv, createHash } from 'node:crypto';

export type Decrypted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'not_base64' | 'wrong_length' | 'wrong_key' | 'not_utf8' };

const BLOCK = 16;

/** By encrypt key: its AES key. */
const keys = new Map<string, Buffer>();

/**
 * Decrypts the `encrypt` field of a push (feishu.md §1.4): base64 of 16 bytes IV followed by AES-256-CBC
 * with PKCS#7, the key being SHA-256 of the encrypt key. Decodes the text in one piece, since decoding
 * block by block damages Chinese characters that cross a block.
 */
export function decrypt(encrypted: string, encryptKey: string): Decrypted {
  const bytes = fromBase64(encrypted);
  if (bytes === null) return { ok: false, reason: 'not_base64' };
  if (bytes.length < 2 * BLOCK || bytes.length % BLOCK !== 0) return { ok: false, reason: 'wrong_length' };
  const plain = decryptBlocks(bytes, keyOf(encryptKey));
  if (plain === null) return { ok: false, reason: 'wrong_key' };
  const text = fromUtf8(plain);
  return text === null ? { ok: false, reason: 'not_utf8' } : { ok: true, text };
}

function keyOf(encryptKey: string): Buffer {
  const key = keys.get(encryptKey) ?? createHash('sha256').update(encryptKey, 'utf8').digest();
  keys.set(encryptKey, key);
  return key;
}

/** Null when the padding is wrong, which is all there is to tell of a wrong key. */
function decryptBlocks(bytes: Uint8Array, key: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, BLOCK));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(BLOCK)), decipher.final()]);
  } catch {
    return null;
  }
}

function fromBase64(text: string): Uint8Array | null {
  try {
    // Unlike Buffer.from(text, 'base64'), this tells what is none.
    return Buffer.from(atob(text), 'latin1');
  } catch {
    return null;
  }
}

function fromUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
