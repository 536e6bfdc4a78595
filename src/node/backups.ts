import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { dayAt, hourAt } from '../evaluation/index.ts';
import type { EmbeddedStorage } from '../storage/open-embedded.ts';

/** Copies kept before the oldest is removed. */
const keep = 14;
/** Copying stops the service for a moment, so it is done before this hour; the day begins at midnight. */
const smallHoursEnd = 6;
const dayMs = 24 * 3600 * 1000;

/**
 * Makes today's copy of an embedded database in `backups/` beside it and removes old ones. In the small hours
 * of the office; later only when there is none of today or yesterday. Returns the path written, or null.
 */
export async function backUpDaily(
  storage: Pick<EmbeddedStorage, 'path' | 'backupTo'>,
  now: Date,
  timeZone: string,
): Promise<string | null> {
  const folder = join(dirname(storage.path), 'backups');
  const name = basename(storage.path, extname(storage.path));
  const copyOf = (day: string) => `${name}-${day}.db`;
  const today = copyOf(dayAt(now, timeZone));
  const yesterday = copyOf(dayAt(new Date(now.getTime() - dayMs), timeZone));

  const existing = (await namesIn(folder)).filter((file) => isCopyOf(name, file)).sort();
  const isQuiet = hourAt(now, timeZone) < smallHoursEnd;
  if (existing.includes(today) || (!isQuiet && existing.includes(yesterday))) return null;
  const path = join(folder, today);
  await storage.backupTo(path);
  const old = [...existing, today].sort().slice(0, -keep);
  await Promise.all(old.map((file) => rm(join(folder, file))));
  return path;
}

/** A copy of this database, not of another one in the same folder. */
function isCopyOf(name: string, file: string): boolean {
  return file.startsWith(`${name}-`) && /^\d{4}-\d\d-\d\d\.db$/.test(file.slice(name.length + 1));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
