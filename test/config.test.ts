import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const credentials = {
  FEISHU_APP_ID: 'cli_0123456789abcdef',
  FEISHU_APP_SECRET: 'secret',
  FEISHU_ENCRYPT_KEY: 'key',
  FEISHU_VERIFICATION_TOKEN: 'token',
};

describe('the configuration', () => {
  it('means the playground when no Feishu credential is set', () => {
    expect(readConfig({ PORT: '4000' })).toMatchObject({ ok: true, config: { feishu: null, port: 4000 } });
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ FEISHU_APP_ID: '', PORT: '' })).toMatchObject({
      ok: true,
      config: { feishu: null, port: 3000 },
    });
  });

  it('takes all four credentials and fills in the defaults', () => {
    expect(readConfig(credentials)).toMatchObject({
      ok: true,
      config: { port: 3000, timeZone: 'Asia/Shanghai', feishu: { domain: 'https://open.feishu.cn' } },
    });
  });

  it('takes the trailing slash off the domain, which would break every call', () => {
    expect(readConfig({ ...credentials, FEISHU_DOMAIN: 'http://127.0.0.1:9000/' })).toMatchObject({
      ok: true,
      config: { feishu: { domain: 'http://127.0.0.1:9000' } },
    });
  });

  it('takes what key and token are being changed to, each by itself', () => {
    const keysOf = (more: object) => {
      const read = readConfig({ ...credentials, ...more });
      return read.ok ? read.config.feishu?.webhook?.next : read.problem;
    };
    expect(keysOf({})).toEqual({ encryptKey: null, verificationToken: null });
    expect(keysOf({ FEISHU_ENCRYPT_KEY_NEXT: 'key 2', FEISHU_VERIFICATION_TOKEN_NEXT: '' })).toEqual({
      encryptKey: 'key 2',
      verificationToken: null,
    });
    expect(keysOf({ FEISHU_VERIFICATION_TOKEN_NEXT: 'token 2' })).toEqual({
      encryptKey: null,
      verificationToken: 'token 2',
    });
    // As it stands on Workers between one secret and the next.
    expect(keysOf({ FEISHU_ENCRYPT_KEY_NEXT: 'key' })).toMatchObject({ encryptKey: 'key' });
  });

  it('asks for no webhook keys where events come over the long connection', () => {
    const { FEISHU_APP_ID, FEISHU_APP_SECRET } = credentials;
    expect(readConfig({ FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_EVENT_MODE: 'websocket' })).toMatchObject({
      ok: true,
      config: { eventMode: 'websocket', feishu: { appSecret: 'secret', webhook: null } },
    });
  });

  it.each([
    [
      'a long connection without a secret',
      { FEISHU_APP_ID: credentials.FEISHU_APP_ID, FEISHU_EVENT_MODE: 'websocket' },
      'FEISHU_APP_SECRET not set',
    ],
    [
      'half of the credentials',
      { FEISHU_APP_ID: credentials.FEISHU_APP_ID },
      'FEISHU_APP_SECRET, FEISHU_ENCRYPT_KEY',
    ],
    ['nothing but a next key', { FEISHU_ENCRYPT_KEY_NEXT: 'key 2' }, 'FEISHU_APP_ID'],
    ['an app id of the wrong form', { ...credentials, FEISHU_APP_ID: 'abc' }, 'FEISHU_APP_ID'],
    ['a port that is no number', { PORT: 'http' }, 'PORT'],
    ['a port out of range', { PORT: '70000' }, 'PORT'],
    ['an unknown time zone', { TIME_ZONE: 'Mars/Base' }, 'TIME_ZONE'],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['a database address of another kind', { DATABASE_URL: 'mysql://host' }, 'DATABASE_URL'],
    ['a bad domain without credentials', { FEISHU_DOMAIN: 'feishu' }, 'FEISHU_DOMAIN'],
    ['an unknown event mode', { ...credentials, FEISHU_EVENT_MODE: 'pigeon' }, 'FEISHU_EVENT_MODE'],
    ['a domain that is no address', { ...credentials, FEISHU_DOMAIN: 'feishu' }, 'FEISHU_DOMAIN'],
  ])('stops with one line that names the setting: %s', (_, environment, named) => {
    const read = readConfig(environment);
    expect(read.ok ? '' : read.problem).toContain(named);
    expect(read.ok ? '' : read.problem).not.toContain('\n');
  });
});
