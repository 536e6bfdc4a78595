import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** The body of an encrypted push: AES-256-CBC under SHA-256 of the key, the iv in front (feishu.md §1.4). */
export function encryptBody(plain: string, encryptKey: string, pretty = false): string {
  const key = createHash('sha256').update(encryptKey).digest();
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const encrypted = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]);
  return JSON.stringify({ encrypt: encrypted.toString('base64') }, null, pretty ? 2 : undefined);
}

/** The three signature headers for exactly these bytes (feishu.md §1.3). `at` in milliseconds. */
export function signatureHeaders(body: string, encryptKey: string, at: number): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const nonce = String(randomBytes(4).readUInt32BE());
  const signature = createHash('sha256').update(`${timestamp}${nonce}${encryptKey}${body}`).digest('hex');
  return {
    'X-Lark-Request-Timestamp': timestamp,
    'X-Lark-Request-Nonce': nonce,
    'X-Lark-Signature': signature,
  };
}
