import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../evaluation/app-error.ts';
import { messageOf } from './access/failure.ts';
import { type File, openFile } from './embedded/file.ts';
import { copiedAtKey } from './meta-keys.ts';

/**
 * Writes a whole, consistent copy of the database to `path`, which answers nobody meanwhile, checks that it is sound and marks
 * it as a copy, so that whoever serves from it knows (`adoptCopy`). The file appears only when it is complete and
 * on disk. Throws `backup_exists`, for a copy is never overwritten, or `backup_failed`.
 */
export async function backUp(database: File, path: string, at: Date): Promise<void> {
  await refuseExisting(path);
  const partial = `${path}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rm(partial, { force: true });
    database.execute('VACUUM INTO ?', [partial]);
    // Both stop everything for as long as they take: whoever came meanwhile is heard in between.
    await setImmediate();
    sealCopy(partial, at);
    await onDisk(partial);
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => {});
    throw new AppError('backup_failed', `${path}: ${messageOf(cause)}`, { cause });
  }
}

/** Copies of a database stand in `backups/` beside it, and begin with its name. */
export function backupPath(database: string, what: string): string {
  const name = basename(database, extname(database));
  return join(dirname(database), 'backups', `${name}-${what}.db`);
}

/** Where there is none yet. */
export async function backUpOnce(database: File, path: string, at: Date): Promise<void> {
  if (!(await exists(path))) await backUp(database, path, at);
}

/** Throws `backup_exists`. */
export async function refuseExisting(path: string): Promise<void> {
  if (await exists(path)) throw new AppError('backup_exists', `${path} exists already; choose another name`);
}

/**
 * Checks that a copy is sound, and marks of what time it is, unless it was marked before. It is one file from then on,
 * with no log beside it that would be held until the handle is let go. Throws `copy_damaged`.
 */
export function sealCopy(path: string, at: Date): void {
  const copy = openFile(path, 0);
  try {
    copy.execute('PRAGMA journal_mode = DELETE');
    const [first] = copy.execute('PRAGMA integrity_check');
    const found = Array.isArray(first) ? String(first[0]) : 'no answer';
    if (found !== 'ok') throw new AppError('copy_damaged', found);
    copy.execute('INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)', [copiedAtKey, at.toISOString()]);
  } finally {
    copy.close();
  }
}

/** Waits until a file is on disk. */
export async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
