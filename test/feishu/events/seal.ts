import { createCipheriv, createHash } from 'node:crypto';

export const keys = {
  encryptKey: 'invented-encrypt-key',
  verificationToken: 'invented-verification-token',
  appId: 'cli_00112233445566aa',
};

/** Feishu's side, written with another library than the code under test. */
export function encrypt(
  text: string | Buffer,
  encryptKey = keys.encryptKey,
  iv = Buffer.alloc(16, 7),
): string {
  const key = createHash('sha256').update(encryptKey).digest();
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final()]).toString('base64');
}

export interface Push {
  readonly body: string;
  readonly headers: { readonly timestamp: string; readonly nonce: string; readonly signature: string };
}

export function sign(body: string, encryptKey = keys.encryptKey): Push {
  const timestamp = '1760000000';
  const nonce = 'n0nce';
  const signature = createHash('sha256')
    .update(timestamp + nonce + encryptKey + body)
    .digest('hex');
  return { body, headers: { timestamp, nonce, signature } };
}

export function seal(content: unknown, encryptKey = keys.encryptKey): Push {
  return sign(JSON.stringify({ encrypt: encrypt(JSON.stringify(content), encryptKey) }), encryptKey);
}

export const unsigned = { timestamp: null, nonce: null, signature: null };

/** An envelope of schema 2.0 with the right token and app. */
export function envelope(eventType: string, event: unknown, header: Record<string, unknown> = {}) {
  return {
    schema: '2.0',
    header: {
      event_id: 'event-1',
      event_type: eventType,
      create_time: '1760000000123',
      token: keys.verificationToken,
      app_id: keys.appId,
      tenant_key: 'tenant-1',
      ...header,
    },
    event,
  };
}
