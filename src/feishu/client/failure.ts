import type { LogFields } from '../../log.ts';
import { codeMeanings, domainHint, type FailureKind } from './failure-codes.ts';
import type { HttpProblem, Refusal } from './http-error.ts';

/** Why a message did not go out, and with that what is to be done. Holds no content and no secrets. */
export type Failure = {
  /** Feishu's code; null where there was no answer of Feishu's. */
  readonly code: number | null;
  /** A word for the log, e.g. `timeout` or `http_503`; empty where the code says it all. */
  readonly detail: string;
  /** Feishu's number of the call, for their support. */
  readonly logId: string | null;
} /** Try again; not earlier than `afterMs` where Feishu says so. `mayHaveArrived`: it is not certain that it failed. */ & (
  | { readonly kind: 'retry'; readonly afterMs: number | null; readonly mayHaveArrived: boolean }
  /** A message with this uuid is being sent right now. */
  | { readonly kind: 'in_flight' }
  /** The token was refused; inside the messenger only. */
  | { readonly kind: 'token' }
  /** The card cannot be shown: send the text instead. `subCode` and `path` name the fault in it. */
  | { readonly kind: 'card_refused'; readonly subCode: number | null; readonly path: string }
  /** The message to update or to fetch from is too old, recalled or deleted. */
  | { readonly kind: 'expired' }
  /** The file to fetch is larger than is read, or must not be fetched (confidential, forwarded …). */
  | { readonly kind: 'too_large' | 'restricted' }
  | { readonly kind: 'unreachable' | 'configuration'; readonly hint: string }
  /** Refused for its words: say so without them. */
  | { readonly kind: 'sensitive' }
  /** Refused for a reason only our own code can have. */
  | { readonly kind: 'bug' }
);

/** Sorts what went wrong with a call by what is to be done about it (feishu.md §3.2). */
export function failureOf(problem: HttpProblem): Failure {
  if (problem.kind === 'refused') return refusalOf(problem.refusal);
  if (problem.kind === 'too_large') return { kind: 'too_large', code: null, detail: '', logId: null };
  const mayHaveArrived = problem.kind === 'no_answer';
  return { kind: 'retry', code: null, detail: problem.because, logId: null, afterMs: null, mayHaveArrived };
}

/** The fields of a failure that belong into a log line. */
export function failureFields(failure: Failure): LogFields {
  const { kind, code, detail, logId } = failure;
  const hint = 'hint' in failure ? failure.hint : undefined;
  const card = failure.kind === 'card_refused' ? { subCode: failure.subCode, path: failure.path } : {};
  return { kind, code, detail: detail || undefined, logId, hint, ...card };
}

/** A few words for the queue's record, e.g. `unreachable 230013`. */
export function failureWords(failure: Failure): string {
  return [failure.kind, failure.code ?? '', failure.detail].filter((word) => word !== '').join(' ');
}

function refusalOf(refusal: Refusal): Failure {
  const { status, code, logId } = refusal;
  const common = { code, detail: '', logId };
  const meaning = code === null ? undefined : codeMeanings.get(code);
  if (meaning !== undefined) return { ...common, ...specific(meaning.kind, refusal, meaning.hint ?? '') };
  if (status === 429) return { ...common, ...laterAfter(refusal) };
  if (status >= 500) {
    const detail = `http_${status}`;
    return { ...common, kind: 'retry', detail, afterMs: resetMs(refusal), mayHaveArrived: true };
  }
  if (code === null) return { ...common, kind: 'configuration', detail: `http_${status}`, hint: domainHint };
  return isCardCode(code) ? { ...common, ...cardFault(refusal) } : { ...common, kind: 'bug' };
}

type Specific =
  | { readonly kind: 'in_flight' | 'token' | 'expired' | 'too_large' | 'restricted' | 'sensitive' | 'bug' }
  | { readonly kind: 'unreachable' | 'configuration'; readonly hint: string }
  | Retry
  | CardFault;
type Retry = { readonly kind: 'retry'; readonly afterMs: number | null; readonly mayHaveArrived: boolean };
type CardFault = { readonly kind: 'card_refused'; readonly subCode: number | null; readonly path: string };

function specific(kind: FailureKind, refusal: Refusal, hint: string): Specific {
  switch (kind) {
    case 'card_refused':
      return cardFault(refusal);
    case 'retry':
      return laterAfter(refusal);
    case 'configuration':
      return { kind, hint: [hint, ...scopesIn(refusal.msg)].join(' ') };
    case 'unreachable':
      return { kind, hint };
    default:
      return { kind };
  }
}

/** Feishu answered, so the message certainly did not go out. */
function laterAfter(refusal: Refusal): Retry {
  return { kind: 'retry', afterMs: resetMs(refusal), mayHaveArrived: refusal.status >= 500 };
}

function resetMs(refusal: Refusal): number | null {
  return refusal.resetSeconds === null ? null : Math.ceil(refusal.resetSeconds * 1000);
}

/** Card errors of their own range, as they stand inside 230099 too. */
const isCardCode = (code: number) => code >= 200_000 && code < 201_000;

/**
 * The fault inside a 230099: `ext=ErrCode: 200861; ErrPath: ROOT -> …; ErrMsg: …; ErrorValue: …`. The value
 * may be a piece of the card and is left alone. A card somebody is just clicking is only locked for a moment.
 */
function cardFault({ msg, code }: Refusal): CardFault | Retry {
  const subCode = Number(/ErrCode:\s*(\d+)/.exec(msg)?.[1] ?? Number.NaN);
  if (/card action is lock/i.test(msg)) return { kind: 'retry', afterMs: null, mayHaveArrived: false };
  const path = /ErrPath:\s*([^;]{1,200})/.exec(msg)?.[1]?.trim() ?? '';
  return { kind: 'card_refused', subCode: Number.isNaN(subCode) ? code : subCode, path };
}

/** `Access denied. One of the following scopes is required: [im:message:send_as_bot]` */
function scopesIn(msg: string): readonly string[] {
  const scopes = msg.match(/\b[a-z]+:[a-z_.]+(?::[a-z_.]+)*\b/g) ?? [];
  return [...new Set(scopes)];
}
