import { createHash } from 'node:crypto';

/** SHA-256 of a text as UTF-8, in 64 hex digits. In place: WebCrypto's way through another thread takes longer. */
export async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
