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

/** The server took the transaction away before it was committed: nothing of it happened. */
const lostCodes = new Set(['SQLITE_BUSY', 'TRANSACTION_TIMEOUT', 'STREAM_EXPIRED']);

/**
 * Turns a failure of the database into an AppError: `transaction_lost` (may be tried again),
 * `database_full`, `database_unreachable`, `database_refused` or `database_failed`.
 */
export function databaseFailure(error: unknown): AppError {
  const cause = underlying(error);
  if (cause instanceof AppError) return cause;
  const code = codeOf(cause);
  const message = messageOf(cause);
  if (lostCodes.has(code)) {
    return new AppError('transaction_lost', `other writers held the database too long (${code})`, { cause });
  }
  if (code === 'SQLITE_FULL') {
    return new AppError('database_full', 'free disk space where DATABASE_URL lies', { cause });
  }
  if (cause instanceof TypeError && message === 'fetch failed') {
    return new AppError('database_unreachable', 'check DATABASE_URL and that the server runs', { cause });
  }
  if (/HTTP status 40[13]/.test(message)) {
    return new AppError('database_refused', 'the server refuses the token; check DATABASE_AUTH_TOKEN', {
      cause,
    });
  }
  return new AppError('database_failed', message, { cause });
}
