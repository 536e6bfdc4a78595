import type { z } from 'zod';
import type { Log } from '../../log.ts';
import { type Failure, failureFields, failureOf } from './failure.ts';
import { credentialsHint } from './failure-codes.ts';
import { HttpError, readRefusal } from './http-error.ts';
import type { Tokens } from './tokens.ts';

/** One call of a Feishu API, without its token. `path` begins with `/open-apis/`. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: object;
  readonly timeoutMs?: number;
}

/** Sends a call with a token and resolves to the body; rejects with `HttpError`. Filled by the SDK. */
export type SendCall = (call: ApiCall, token: string) => Promise<unknown>;

export type Called<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly failure: Failure };

export interface TokenParts {
  readonly tokens: Tokens;
  readonly log: Log;
}

export interface CallParts extends TokenParts {
  readonly send: SendCall;
}

/** Makes a call and reads its answer. `code ≠ 0` is a failure whatever the HTTP status. */
export function callApi<T>(parts: CallParts, call: ApiCall, answer: z.ZodType<T>): Promise<Called<T>> {
  return callWithToken(parts, async (token) => readAnswer(await parts.send(call, token), answer));
}

/**
 * Makes a call that needs a token and may reject with `HttpError`. A refused token is fetched anew and the
 * call repeated once; refused again, the credentials themselves are at fault.
 */
export async function callWithToken<T>(
  parts: TokenParts,
  call: (token: string) => Promise<Called<T>>,
): Promise<Called<T>> {
  const first = await callOnce(parts, call);
  if (first.ok || first.failure.kind !== 'token') return first;
  parts.log.warn('feishu_token_refused', failureFields(first.failure));
  const second = await callOnce(parts, call);
  if (second.ok || second.failure.kind !== 'token') return second;
  return { ok: false, failure: { ...second.failure, kind: 'configuration', hint: credentialsHint } };
}

async function callOnce<T>(
  parts: TokenParts,
  call: (token: string) => Promise<Called<T>>,
): Promise<Called<T>> {
  try {
    const token = await parts.tokens.current();
    const called = await exchange(() => call(token));
    if (!called.ok && called.failure.kind === 'token') parts.tokens.drop(token);
    return called;
  } catch (error) {
    // Getting the token failed: the call itself was never made.
    const { problem } = thrownBy(error);
    const failure = failureOf(problem);
    return { ok: false, failure: failure.kind === 'retry' ? { ...failure, mayHaveArrived: false } : failure };
  }
}

async function exchange<T>(call: () => Promise<Called<T>>): Promise<Called<T>> {
  try {
    return await call();
  } catch (error) {
    return { ok: false, failure: failureOf(thrownBy(error).problem) };
  }
}

function readAnswer<T>(body: unknown, answer: z.ZodType<T>): Called<T> {
  const refusal = readRefusal(200, body);
  if (refusal.code !== 0) return { ok: false, failure: failureOf({ kind: 'refused', refusal }) };
  const read = answer.safeParse(body);
  if (read.success) return { ok: true, data: read.data };
  return { ok: false, failure: { kind: 'bug', code: 0, detail: 'unexpected_answer', logId: refusal.logId } };
}

/** Whatever is not a failed exchange is a mistake of ours and goes on up. */
function thrownBy(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  throw error;
}
