import { describe, expect, it } from 'vitest';
import { createHttp } from '../../../src/feishu/client/http.ts';
import { HttpError } from '../../../src/feishu/client/http-error.ts';

function recording(answer: () => Response) {
  const calls: Request[] = [];
  const fetcher: typeof fetch = async (input, init) => {
    calls.push(new Request(input instanceof Request ? input : String(input), init));
    return answer();
  };
  return { calls, http: createHttp({ fetch: fetcher, timeoutMs: 1000 }) };
}
const fine = () => new Response('{"code":0}', { headers: { 'content-type': 'application/json' } });

describe('the HTTP client given to the SDK', () => {
  it('offers every method of the SDK’s contract', async () => {
    const { http, calls } = recording(fine);
    await http.get('https://x/a');
    await http.delete('https://x/a');
    await http.options('https://x/a');
    await http.head('https://x/a');
    await http.post('https://x/a', { b: 1 });
    await http.put('https://x/a', { b: 1 });
    await http.patch('https://x/a', { b: 1 });
    await http.request({ url: 'https://x/a' });
    const methods = ['GET', 'DELETE', 'OPTIONS', 'HEAD', 'POST', 'PUT', 'PATCH', 'GET'];
    expect(calls.map((call) => call.method)).toEqual(methods);
    expect(await calls[4]?.text()).toBe('{"b":1}');
  });

  it('sends no body with GET, as the SDK wants to, and writes lists into the address', async () => {
    const { http, calls } = recording(fine);
    await http.get('https://x/a', { data: {}, params: { ids: ['1', '2'], none: undefined, nothing: null } });
    expect(calls[0]?.url).toBe('https://x/a?ids=1&ids=2');
    expect(calls[0]?.body).toBeNull();
  });

  it('is broken off by the caller’s signal', async () => {
    const { http } = { http: createHttp({ fetch: hanging, timeoutMs: 5000 }) };
    const breaking = new AbortController();
    const call = http.get('https://x/a', { signal: breaking.signal });
    breaking.abort();
    await expect(call).rejects.toMatchObject({ problem: { kind: 'no_answer', because: 'aborted' } });
  });

  it('has a time limit of its own for each call, which covers the body too', async () => {
    const slowBody = () => new Response(new ReadableStream({ start: () => undefined }));
    const slow: typeof fetch = async (_, init) => {
      const response = slowBody();
      const text = () => new Promise<string>((_resolve, reject) => onAbort(init?.signal, reject));
      return Object.assign(response, { text });
    };
    const http = createHttp({ fetch: slow, timeoutMs: 5000 });
    const call = http.post('https://x/a', {}, { timeout: 20 });
    await expect(call).rejects.toMatchObject({ problem: { because: 'timeout' } });
  });

  it('never puts headers or bodies into its errors', async () => {
    const { http } = recording(() => new Response('{"code":1,"msg":"secret"}', { status: 400 }));
    const error = await http
      .post('https://x/a', { secret: 1 }, { headers: { authorization: 'Bearer secret' } })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HttpError);
    expect(String(error)).toBe('HttpError: HTTP 400');
  });
});

const hanging: typeof fetch = (_, init) => new Promise((_resolve, reject) => onAbort(init?.signal, reject));

function onAbort(signal: AbortSignal | null | undefined, reject: (reason: unknown) => void): void {
  signal?.addEventListener('abort', () => reject(signal.reason));
}
