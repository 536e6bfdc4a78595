import { z } from 'zod';
import type { createHttp, HttpRequest } from '../client/http.ts';
import { HttpError, readRefusal } from '../client/http-error.ts';
import type { EndpointProblem } from './refusal.ts';

type Http = ReturnType<typeof createHttp>;

const seconds = z.number().positive();
/** What the SDK multiplies into timers: a missing interval would make it ping without a pause. */
const granted = z.object({
  code: z.literal(0),
  data: z.object({
    URL: z.string().regex(/^wss?:/),
    ClientConfig: z.object({
      PingInterval: seconds,
      ReconnectInterval: seconds,
      ReconnectNonce: z.number().nonnegative(),
      ReconnectCount: z.number(),
    }),
  }),
});

/**
 * The HTTP client of the SDK’s long connection, which asks Feishu where to connect. Notes each time why it
 * got no address, or null when it got one: the SDK itself takes a refusal without `data` for a failure of
 * the network, and one of a busy system for final.
 */
export function endpointHttp(http: Http, note: (problem: EndpointProblem | null) => void): Http {
  const request = async <T, R = T>(call: HttpRequest): Promise<R> => {
    try {
      const answer = await http.request<R>(call);
      if (!granted.safeParse(answer).success) {
        throw new HttpError({ kind: 'refused', refusal: readRefusal(200, answer) });
      }
      note(null);
      return answer;
    } catch (error) {
      note(problemOf(error));
      throw error;
    }
  };
  return { ...http, request };
}

function problemOf(error: unknown): EndpointProblem {
  if (!(error instanceof HttpError)) return { code: null, because: 'unknown' };
  const { problem } = error;
  if (problem.kind !== 'refused') return { code: null, because: error.message };
  const { code } = problem.refusal;
  return code === null || code === 0
    ? { code: null, because: 'unreadable_answer' }
    : { code, because: 'refused' };
}
