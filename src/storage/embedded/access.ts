import { type Access, type Connection, directly } from '../access/database.ts';
import { databaseFailure } from '../access/failure.ts';
import type { SerialQueue } from '../access/serial-queue.ts';
import type { File } from './file.ts';

/** All calls go through one queue: a second one beside an open transaction would become part of it. */
export function accessTo(
  file: File,
  database: Connection,
  queue: SerialQueue,
  close: () => Promise<void>,
): Access {
  return {
    direct: (work) => queue.run(() => directly(database, work)),
    transaction: (work) => queue.run(() => inTransaction(file, () => directly(database, work))),
    close: () => queue.run(close),
  };
}

/** One write transaction; whatever the work throws rolls everything back. */
export async function inTransaction<T>(file: File, work: () => Promise<T>): Promise<T> {
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

function control(file: File, statement: string): void {
  try {
    file.execute(statement);
  } catch (error) {
    throw databaseFailure(error);
  }
}

/** After a full disk, for instance, SQLite has rolled back by itself. */
function rollBack(file: File): void {
  try {
    file.execute('ROLLBACK');
  } catch {
    // There is no transaction any more.
  }
}
