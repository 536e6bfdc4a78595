import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Broken, dayAt, hourAt, verifyAudit } from '../evaluation/index.ts';
import { backupPath } from '../storage/backup.ts';
import { type EmbeddedStorage, openEmbedded } from '../storage/open-embedded.ts';

/** Copies kept before the oldest is removed. */
const keep = 14;
/** Copying stops the service for a moment, so it is done before this hour; the day begins at midnight. */
const smallHoursEnd = 6;
const dayMs = 24 * 3600 * 1000;

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
  storage: Pick<EmbeddedStorage, 'path' | 'backupTo'>,
  now: Date,
  timeZone: string,
): Promise<Backup | null> {
  const copyOf = (day: string) => basename(backupPath(storage.path, day));
  const folder = dirname(backupPath(storage.path, ''));
  const today = copyOf(dayAt(now, timeZone));
  const yesterday = copyOf(dayAt(new Date(now.getTime() - dayMs), timeZone));

  const existing = (await namesIn(folder)).filter((file) => isCopyOf(copyOf(''), file)).sort();
  const isQuiet = hourAt(now, timeZone) < smallHoursEnd;
  if (existing.includes(today) || (!isQuiet && existing.includes(yesterday))) return null;
  const path = join(folder, today);
  await storage.backupTo(path);
  const old = [...existing, today].sort().slice(0, -keep);
  await Promise.all(old.map((file) => rm(join(folder, file))));
  return { path, broken: await proveCopy(path) };
}

/** Where a copy is not what its audit log proves; null: all of it is. */
export async function proveCopy(path: string): Promise<Broken | null> {
  const copy = await openEmbedded({ url: pathToFileURL(path).href, tenant: null });
  try {
    return (await verifyAudit(copy)).broken;
  } finally {
    await copy.close();
  }
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
