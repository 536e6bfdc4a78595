import { parseJson } from '../parse-json.ts';
import { HttpError, type HttpProblem, readRefusal } from './http-error.ts';

/** What the SDK hands to its HTTP client; `timeout` in milliseconds. */
export interface HttpRequest {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

export interface HttpOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Default for a whole call, body included. */
  readonly timeoutMs: number;
}

type FetchInit = NonNullable<Parameters<typeof fetch>[1]>;

/**
 * An HTTP client on `fetch` in the form the SDK asks for, since the SDK's own has no time limit and fails
 * on Workers (feishu.md §5.1, §6). Each call resolves to the JSON body, or rejects with `HttpError`. As in
 * the SDK's contract, the caller names the form of the body, and must check it.
 */
export function createHttp(options: HttpOptions) {
  const request = <T, R = T>(call: HttpRequest): Promise<R> => send(options, call);
  const bare =
    (method: string) =>
    <T, R = T>(url: string, rest: HttpRequest = {}) =>
      request<T, R>({ ...rest, url, method });
  const filled =
    (method: string) =>
    <T, R = T>(url: string, data?: unknown, rest: HttpRequest = {}) =>
      request<T, R>({ ...rest, url, data, method });
  return {
    request,
    get: bare('GET'),
    delete: bare('DELETE'),
    head: bare('HEAD'),
    options: bare('OPTIONS'),
    post: filled('POST'),
    put: filled('PUT'),
    patch: filled('PATCH'),
  };
}

async function send<R>(options: HttpOptions, call: HttpRequest): Promise<R> {
  const limit = AbortSignal.timeout(call.timeout || options.timeoutMs);
  const signal = call.signal ? AbortSignal.any([call.signal, limit]) : limit;
  const { response, text } = await exchange(options.fetch, addressOf(call), { ...contentOf(call), signal });
  const body = parseJson<R>(text);
  if (!response.ok) {
    const refusal = readRefusal(response.status, body, response.headers);
    throw new HttpError({ kind: 'refused', refusal });
  }
  if (body === undefined) throw new HttpError({ kind: 'no_answer', because: 'not_json' });
  return body;
}

async function exchange(fetcher: HttpOptions['fetch'], url: URL, init: FetchInit) {
  try {
    const response = await fetcher(url, { ...init, redirect: 'manual' });
    return { response, text: await response.text() };
  } catch (error) {
    throw new HttpError(problemOf(error));
  }
}

function addressOf(call: HttpRequest): URL {
  const url = new URL(call.url ?? '');
  for (const [name, value] of Object.entries(call.params ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
    }
  }
  return url;
}

function contentOf(call: HttpRequest): FetchInit {
  const method = (call.method ?? 'GET').toUpperCase();
  const headers = new Headers();
  for (const [name, value] of Object.entries(call.headers ?? {})) {
    if (value !== undefined) headers.set(name, String(value));
  }
  if (call.data === undefined || method === 'GET' || method === 'HEAD') return { method, headers };
  if (headers.get('content-type')?.startsWith('multipart/form-data')) {
    // fetch writes this header itself, with the boundary.
    headers.delete('content-type');
    return { method, headers, body: multipart(call.data) };
  }
  headers.set('content-type', 'application/json; charset=utf-8');
  return { method, headers, body: JSON.stringify(call.data) };
}

/** Feishu refuses a file part without a name (feishu.md §5.5), so it gets that of the field `file_name`. */
function multipart(data: unknown): FormData {
  const fields = new Map(Object.entries(data ?? {}));
  const fileName = String(fields.get('file_name') ?? 'file');
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value instanceof Uint8Array) form.append(name, new Blob([value.slice()]), fileName);
    else if (value !== undefined) form.append(name, String(value));
  }
  return form;
}

const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What a rejected `fetch` means. */
export function problemOf(error: unknown): HttpProblem {
  if (!(error instanceof Error)) return { kind: 'no_answer', because: 'network' };
  if (error.name === 'TimeoutError') return { kind: 'no_answer', because: 'timeout' };
  if (error.name === 'AbortError') return { kind: 'no_answer', because: 'aborted' };
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (neverConnected.includes(code)) return { kind: 'not_connected', because: code };
  return { kind: 'no_answer', because: 'network' };
}
