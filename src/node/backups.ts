import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Broken, dayAt, hourAt } from '../evaluation/index.ts';
import { backupPath } from '../storage/backup.ts';
import type { EmbeddedStorage } from '../storage/open-embedded.ts';
import { type CopyOptions, copyBeside } from './copy-beside.ts';
import { proveCopy } from './prove-copy.ts';

/** Copies kept before the oldest is removed. */
const keep = 14;
/** Copying takes processor and disk from those who work, so it is done before this hour; the day begins at midnight. */
const smallHoursEnd = 6;
const dayMs = 24 * 3600 * 1000;
/** Up to this size a copy is over before a process to make it in would have started. */
const smallBytes = 4 * 1024 * 1024;

type Copied = Pick<EmbeddedStorage, 'path' | 'backupTo' | 'whileStill' | 'noteBackup'>;

export interface Backup {
  readonly path: string;
  /** Where the copy, and so the database, is not what the audit log proves; null: all of it is. */
  readonly broken: Broken | null;
}

/**
 * Makes today's copy of an embedded database in `backups/` beside it, proves it by its audit log, and removes old
 * ones. In the small hours of the office; later only when there is none of today or yesterday. Returns the copy, or
 * null where none was due. Throws `backup_failed`.
 */
export async function backUpDaily(
  storage: Copied,
  now: Date,
  timeZone: string,
  options: CopyOptions = {},
): Promise<Backup | null> {
  const copyOf = (day: string) => basename(backupPath(storage.path, day));
  const folder = dirname(backupPath(storage.path, ''));
  const today = copyOf(dayAt(now, timeZone));
  const yesterday = copyOf(dayAt(new Date(now.getTime() - dayMs), timeZone));

  const files = await namesIn(folder);
  const existing = files.filter((file) => isCopyOf(copyOf(''), file)).sort();
  const isQuiet = hourAt(now, timeZone) < smallHoursEnd;
  if (existing.includes(today) || (!isQuiet && existing.includes(yesterday))) return null;
  const path = join(folder, today);
  // What a process that was killed half way left behind.
  const begun = files.filter((file) => isCopyOf(copyOf(''), file.replace(/\.partial(-\w+)?$/, '')));
  await removeAll(
    folder,
    begun.filter((file) => !existing.includes(file)),
  );
  const broken = await copyProved(storage, path, options);
  const old = [...existing, today].sort().slice(0, -keep);
  await removeAll(folder, old);
  return { path, broken };
}

async function removeAll(folder: string, files: readonly string[]): Promise<void> {
  await Promise.all(files.map((file) => rm(join(folder, file), { force: true })));
}

async function copyProved(storage: Copied, path: string, options: CopyOptions): Promise<Broken | null> {
  const { size } = await stat(storage.path);
  if (size > smallBytes) return copyBeside(storage, path, options);
  await storage.backupTo(path);
  return proveCopy(path);
}

/** A daily copy of this database, not of another one in the same folder. `dayless`: its name without the day. */
function isCopyOf(dayless: string, file: string): boolean {
  const begin = dayless.slice(0, -'.db'.length);
  return file.startsWith(begin) && /^\d{4}-\d\d-\d\d\.db$/.test(file.slice(begin.length));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
