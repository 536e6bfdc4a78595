import { describe, expect, it } from 'vitest';
import { sdkLogger } from '../../../src/feishu/client/logger.ts';
import { createTokens, type FetchedToken } from '../../../src/feishu/client/tokens.ts';
import { keepLog } from './fake-feishu.ts';

/** Fetches that end when the test says so. */
function anIssuer() {
  const fetches: { give(token: string): void; fail(): void }[] = [];
  const fetchToken = () =>
    new Promise<FetchedToken>((resolve, reject) => {
      fetches.push({
        give: (token) => resolve({ token, expiresInSeconds: 7200 }),
        fail: () => reject(new Error('no token')),
      });
    });
  let now = 0;
  const pass = (ms: number) => {
    now += ms;
  };
  return { fetches, pass, tokens: createTokens(fetchToken, () => now) };
}

describe('the token', () => {
  it('is shared once it is there', async () => {
    const { fetches, tokens } = anIssuer();
    const asked = tokens.current();
    fetches[0]?.give('t-1');
    await asked;
    expect(await Promise.all([tokens.current(), tokens.current()])).toEqual(['t-1', 't-1']);
    expect(fetches).toHaveLength(1);
  });

  it('is waited for by nobody but who fetches it: the request that began may have been ended', async () => {
    const { fetches, tokens } = anIssuer();
    void tokens.current();
    const second = tokens.current();
    fetches[1]?.give('t-2');
    expect(await second).toBe('t-2');
  });

  it('that could not be fetched is asked for anew the next time', async () => {
    const { fetches, tokens } = anIssuer();
    const asked = tokens.current();
    fetches[0]?.fail();
    await expect(asked).rejects.toThrow();
    const again = tokens.current();
    fetches[1]?.give('t-2');
    expect(await again).toBe('t-2');
  });

  it('is fetched anew some minutes before it runs out', async () => {
    const { fetches, tokens, pass } = anIssuer();
    const asked = tokens.current();
    fetches[0]?.give('t-1');
    await asked;
    pass(116 * 60_000);
    const later = tokens.current();
    fetches[1]?.give('t-2');
    expect(await later).toBe('t-2');
  });

  it('is kept when an older one is refused', async () => {
    const { fetches, tokens } = anIssuer();
    const asked = tokens.current();
    fetches[0]?.give('t-2');
    await asked;
    tokens.drop('t-1');
    expect(await tokens.current()).toBe('t-2');
    expect(fetches).toHaveLength(1);
  });
});

describe('the SDK’s logger', () => {
  it('lets through no word of what the SDK prints', () => {
    const log = keepLog();
    const error = Object.assign(new TypeError('Bearer t-1'), { config: { headers: 'Bearer t-1' } });
    sdkLogger(log).error([[error, { app_secret: 's3cret' }], 'Authorization: t-1']);
    expect(log.lines).toEqual([
      { level: 'debug', event: 'feishu_sdk', fields: { said: 'error', errors: 'TypeError' } },
    ]);
  });
});
