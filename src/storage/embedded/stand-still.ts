import { AppError } from '../../evaluation/app-error.ts';
import type { File } from './file.ts';

/** Pages of the log after which SQLite writes them into the file by itself, where nobody says otherwise. */
const usualPages = 1_000;

/**
 * Writes all there is into the file, which from then on is the whole database of this moment and stays as it is:
 * what comes after is written beside it, into the log, until `moveOn`. For a file that is ours alone.
 */
export function standStill(file: File): void {
  file.execute('PRAGMA wal_autocheckpoint = 0');
  const [row] = file.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  const [busy, left] = Array.isArray(row) ? row : [];
  if (busy === 0 && left === 0) return;
  moveOn(file);
  throw new AppError('database_failed', 'the log could not be written into the file');
}

export function moveOn(file: File): void {
  file.execute(`PRAGMA wal_autocheckpoint = ${usualPages}`);
}
