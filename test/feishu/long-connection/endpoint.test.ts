import { describe, expect, it } from 'vitest';
import { createHttp } from '../../../src/feishu/client/http.ts';
import { endpointHttp } from '../../../src/feishu/long-connection/endpoint.ts';
import { type EndpointProblem, refusalOf } from '../../../src/feishu/long-connection/refusal.ts';

const ClientConfig = { ReconnectCount: -1, ReconnectInterval: 120, ReconnectNonce: 30, PingInterval: 120 };
const granted = { code: 0, msg: '', data: { URL: 'wss://feishu/ws?a=1&device_id=2', ClientConfig } };

/** Asks for an address and tells what was noted, and whether the SDK got the answer. */
async function ask(body: unknown, status = 200): Promise<EndpointProblem | null> {
  const noted: (EndpointProblem | null)[] = [];
  const fetch = async () => new Response(JSON.stringify(body), { status });
  const http = endpointHttp(createHttp({ fetch, timeoutMs: 1000 }), (problem) => noted.push(problem));
  const answer = http.request({ method: 'post', url: 'http://feishu/callback/ws/endpoint', data: {} });
  const [asked] = await Promise.allSettled([answer]);
  expect(noted).toHaveLength(1);
  expect(asked.status).toBe(noted[0] === null ? 'fulfilled' : 'rejected');
  return noted[0] ?? null;
}

describe('what Feishu answers to the question where to connect', () => {
  it('is an address with its intervals', async () => {
    expect(await ask(granted)).toBeNull();
  });

  it.each([
    ['with HTTP 200 and without data', { code: 514, msg: 'auth failed' }, 200, 514],
    ['with HTTP 200 and null as data', { code: 1, msg: 'busy', data: null }, 200, 1],
    ['with an HTTP error', { code: 10014, msg: 'app secret invalid' }, 400, 10014],
  ])('is a refusal by its code: %s', async (_, body, status, code) => {
    expect(await ask(body, status)).toEqual({ code, because: 'refused' });
  });

  it.each([
    ['no address', { code: 0, msg: '' }],
    ['no intervals', { ...granted, data: { URL: granted.data.URL } }],
    ['an interval of nothing', { ...granted, data: { ...granted.data, ClientConfig: { PingInterval: 0 } } }],
    ['another kind of address', { ...granted, data: { ...granted.data, URL: 'http://feishu' } }],
    ['no object', 'busy'],
  ])('may be of no use: %s', async (_, body) => {
    expect(await ask(body)).toEqual({ code: null, because: 'unreadable_answer' });
  });
});

describe('a refusal', () => {
  it.each([
    [514, 'FEISHU_APP_SECRET'],
    [10014, 'FEISHU_APP_SECRET'],
    [403, 'FEISHU_APP_ID'],
    [1000040350, '50'],
    [1000040351, 'FEISHU_DOMAIN'],
  ])('with code %i names what to look at', (code, named) => {
    const error = refusalOf({ code, because: 'refused' });
    expect(error?.code).toBe('feishu_refused');
    expect(error?.hint).toContain(named);
    expect(error?.hint).toContain(String(code));
    expect(error?.hint).not.toContain('\n');
  });

  it.each([1, 1000040343, null])('with code %s may be over soon', (code) => {
    expect(refusalOf({ code, because: 'refused' })).toBeNull();
  });
});
