import { z } from 'zod';

/** What Feishu says of a refused call. Its `msg` may quote our content, so it is read but never logged. */
export interface Refusal {
  readonly status: number;
  readonly code: number | null;
  readonly msg: string;
  /** Feishu's own number of the call, for their support. */
  readonly logId: string | null;
  /** Seconds until the rate limit is over, where Feishu names them. */
  readonly resetSeconds: number | null;
}

export type HttpProblem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** No usable answer: the call may or may not have been carried out. */
  | { readonly kind: 'no_answer'; readonly because: 'timeout' | 'aborted' | 'network' | 'not_json' }
  /** More came than was asked to be read. */
  | { readonly kind: 'too_large' }
  /** The connection was never made: the call was certainly not carried out. */
  | { readonly kind: 'not_connected'; readonly because: string };

/** A call that brought no good answer. Holds codes only: neither headers nor bodies, so that it can be shown. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly problem: HttpProblem;

  constructor(problem: HttpProblem) {
    super(messageOf(problem));
    this.problem = problem;
  }
}

function messageOf(problem: HttpProblem): string {
  if (problem.kind === 'refused') return `HTTP ${problem.refusal.status}`;
  return problem.kind === 'too_large' ? 'too_large' : problem.because;
}

const bodySchema = z.object({
  code: z.number(),
  msg: z.string().catch(''),
  error: z.object({ log_id: z.string() }).optional().catch(undefined),
});

/** Reads Feishu's `{code, msg}`, with HTTP 200 or not; a body of another form has no code. */
export function readRefusal(status: number, body: unknown, headers: Headers | null = null): Refusal {
  const read = bodySchema.safeParse(body).data;
  const reset = Number.parseFloat(headers?.get('x-ogw-ratelimit-reset') ?? '');
  return {
    status,
    code: read?.code ?? null,
    msg: read?.msg ?? '',
    logId: headers?.get('x-tt-logid') ?? read?.error?.log_id ?? null,
    resetSeconds: Number.isFinite(reset) && reset >= 0 ? reset : null,
  };
}
