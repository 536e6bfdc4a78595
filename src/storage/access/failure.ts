import { DrizzleQueryError } from 'drizzle-orm';
import { AppError } from '../../evaluation/app-error.ts';

/**
 * What the database said. drizzle wraps it in a message that repeats every bound value, and an answer must
 * never reach a log.
 */
export function underlying(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? error.cause : error;
}

/** The stable code of a libSQL or Node error, or '' where it has none: `SQLITE_BUSY`, whatever kind of it. */
export function codeOf(error: unknown): string {
  const found = underlying(error);
  const code = found instanceof Error && 'code' in found && typeof found.code === 'string' ? found.code : '';
  return /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
}

/** What it says, without bound values. */
export function messageOf(error: unknown): string {
  const found = underlying(error);
  return found instanceof Error ? found.message : String(found);
}

/** What whoever runs the service is to do, by the code of the failure. */
const remedies = {
  transaction_lost: 'try again, nothing of it was stored; where it goes on, look for who else writes to it',
  database_unsure: 'look at the server: it went away while it was storing, and has or has not done so',
  database_full: 'free disk space where DATABASE_URL lies',
  database_unreachable: 'check DATABASE_URL, that the server runs, and the network to it',
  database_silent: 'look at the server: it takes requests and does not answer them',
  database_unavailable: 'look at the server and at what stands in front of it: its log, its limits, its load',
  database_refused: 'check DATABASE_AUTH_TOKEN: it must be valid and allow reading and writing',
  database_blocked: 'look at the plan and the limits of the database service: it blocks this database',
  database_missing: 'check the name in DATABASE_URL: there is no such database',
  database_read_only:
    'let this account write the database and its folder, or name the server that is written to',
  database_unreadable: 'restore a backup, or set DATABASE_URL to another one: it is damaged or no database',
  database_disk_failed: 'check room, quota, mount and health of the disk where DATABASE_URL lies',
} as const;

type Remedied = keyof typeof remedies;

const bySaidCode: Readonly<Record<string, Remedied>> = {
  SQLITE_BUSY: 'transaction_lost',
  SQLITE_LOCKED: 'transaction_lost',
  TRANSACTION_TIMEOUT: 'transaction_lost',
  TRANSACTION_BUSY: 'transaction_lost',
  STREAM_EXPIRED: 'transaction_lost',
  SQLITE_FULL: 'database_full',
  SQLITE_READONLY: 'database_read_only',
  SQLITE_PERM: 'database_read_only',
  SQLITE_CANTOPEN: 'database_missing',
  SQLITE_NOTADB: 'database_unreadable',
  SQLITE_CORRUPT: 'database_unreadable',
  SQLITE_IOERR: 'database_disk_failed',
  BLOCKED: 'database_blocked',
};

const byStatus: Readonly<Record<number, Remedied>> = {
  401: 'database_refused',
  403: 'database_refused',
  404: 'database_missing',
  408: 'database_unavailable',
  429: 'database_unavailable',
};

/** How the wait for an answer ends: of this service's own request, of `fetch`, of the operating system. */
const silences = /^(ETIMEDOUT|TimeoutError|UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT)$/;

/**
 * Turns a failure of the database into an AppError: the same code for an embedded file and for a server, and a hint
 * that says what to do. `database_failed`, a mistake of ours, says what the database said.
 */
export function databaseFailure(error: unknown): AppError {
  const cause = underlying(error);
  if (cause instanceof AppError) return cause;
  const said = codeOf(cause);
  const known = bySaidCode[said];
  if (known !== undefined) return failureOf(known, said, cause);
  const status = Number(/HTTP status (\d{3})/.exec(messageOf(cause))?.[1] ?? 0);
  if (status > 0) return failureOf(ofStatus(status, messageOf(cause)), `HTTP ${status}`, cause);
  if (cause instanceof TypeError && cause.message === 'fetch failed') {
    const reason = reasonOf(cause.cause);
    return failureOf(silences.test(reason) ? 'database_silent' : 'database_unreachable', reason, cause);
  }
  // What cannot be read may hold rows, and so may the message that says where it is wrong.
  if (cause instanceof SyntaxError) return failureOf('database_unavailable', 'an unreadable answer');
  return new AppError('database_failed', messageOf(cause), { cause });
}

function failureOf(code: Remedied, reason: string, cause?: unknown): AppError {
  return new AppError(code, `${remedies[code]} (${reason || 'no reason given'})`, { cause });
}

/** A server that was restarted does not know the stream of a transaction begun before. */
function ofStatus(status: number, message: string): Remedied {
  if (status === 400 && /baton|stream/i.test(message)) return 'transaction_lost';
  return byStatus[status] ?? 'database_unavailable';
}

function reasonOf(cause: unknown): string {
  return codeOf(cause) || (cause instanceof Error ? cause.name : '');
}

/** Where it is known that the last request was not carried out. */
const neverArrived = /\((ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|HTTP 429)\)$/;
const withoutAnswer = new Set(['database_unreachable', 'database_silent', 'database_unavailable']);

/** The failure of a request that was to store: where nobody answered, it may have been carried out. */
export function storingFailure(error: unknown): AppError {
  const failure = databaseFailure(error);
  if (!withoutAnswer.has(failure.code) || neverArrived.test(failure.hint)) return failure;
  return failureOf('database_unsure', failure.code, failure);
}

const passing = new Set(['transaction_lost', 'database_unreachable', 'database_unavailable']);

/** Nothing of it happened, and the next moment may be a better one. */
export const mayPass = (error: unknown): boolean => error instanceof AppError && passing.has(error.code);

/** The transaction was taken away by others: nothing of it happened. */
export const isLost = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'transaction_lost';
