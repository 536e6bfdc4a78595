import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../evaluation/app-error.ts';
import { messageOf } from './access/failure.ts';
import type { File } from './embedded/file.ts';

/**
 * Writes a whole, consistent copy of the database to `path` while it is in use. The file appears only when
 * it is complete and on disk. Throws `backup_exists`, for a copy is never overwritten, or `backup_failed`.
 */
export async function backUp(database: File, path: string): Promise<void> {
  if (await exists(path)) throw new AppError('backup_exists', `${path} exists already; choose another name`);
  try {
    await copyTo(database, path);
  } catch (cause) {
    throw new AppError('backup_failed', `${path}: ${messageOf(cause)}`, { cause });
  }
}

async function copyTo(database: File, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  database.execute('VACUUM INTO ?', [partial]);
  const file = await open(partial, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
