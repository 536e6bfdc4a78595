import { AppError } from '../../evaluation/app-error.ts';
import { databaseFailure } from '../access/failure.ts';
import type { File } from './file.ts';

/** One write transaction; whatever the work throws rolls everything back. */
export async function inTransaction<T>(file: File, work: () => Promise<T>): Promise<T> {
  requireInPlace(file);
  control(file, 'BEGIN IMMEDIATE');
  try {
    const result = await work();
    control(file, 'COMMIT');
    return result;
  } catch (error) {
    rollBack(file);
    throw error;
  }
}

/** A piece of work that stands or falls by itself, though it shares a transaction. */
export interface Share {
  /** Does the work; what it resolves to hands over the result, to be called once that is stored. */
  run(): Promise<() => void>;
  fail(error: unknown): void;
}

/**
 * Several shares in one write transaction, one after another: they wait for the disk once. A share that throws
 * takes back what it did and nothing else; nobody gets a result before all of it is on disk. Never rejects.
 *
 * @param pause waited for between two shares
 */
export async function inOneTransaction(
  file: File,
  shares: readonly Share[],
  pause: () => Promise<void>,
): Promise<void> {
  try {
    const settle = await inTransaction(file, async () => {
      const outcomes: (() => void)[] = [];
      for (const share of shares) {
        // By itself it stands or falls with the transaction.
        outcomes.push(await (shares.length === 1 ? share.run() : alone(file, share)));
        if (shares.length > 1) await pause();
      }
      return outcomes;
    });
    for (const tell of settle) tell();
  } catch (error) {
    for (const share of shares) share.fail(error);
  }
}

/** Resolves to telling the outcome. Rejects only when the whole transaction is lost. */
async function alone(file: File, share: Share): Promise<() => void> {
  control(file, 'SAVEPOINT share');
  try {
    const tell = await share.run();
    control(file, 'RELEASE share');
    return tell;
  } catch (error) {
    takeBack(file, error);
    return () => share.fail(error);
  }
}

/** On a full disk, for instance, SQLite rolls back the transaction by itself, and with it the shares before. */
function takeBack(file: File, error: unknown): void {
  try {
    file.execute('ROLLBACK TO share');
    file.execute('RELEASE share');
  } catch {
    throw error;
  }
}

/** Throws `database_missing`: nothing more may be stored in a file that is not in its place. */
export function requireInPlace(file: File): void {
  if (file.isInPlace()) return;
  const hint = 'the file was deleted or replaced while it is served: stop the service and restore a backup';
  throw new AppError('database_missing', hint);
}

function control(file: File, statement: string): void {
  try {
    file.execute(statement);
  } catch (error) {
    throw databaseFailure(error);
  }
}

function rollBack(file: File): void {
  try {
    file.execute('ROLLBACK');
  } catch {
    // SQLite has done so by itself: there is no transaction any more.
  }
}
