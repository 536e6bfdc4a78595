import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dayAt } from '../evaluation/index.ts';
import type { EmbeddedStorage } from '../storage/open-embedded.ts';

/** Copies kept before the oldest is removed. */
const keep = 14;

/**
 * Makes today's copy of an embedded database in `backups/` beside it, unless it is there, and removes old
 * ones. Returns the path written, or null.
 */
export async function backUpDaily(
  storage: Pick<EmbeddedStorage, 'path' | 'backupTo'>,
  now: Date,
  timeZone: string,
): Promise<string | null> {
  const folder = join(dirname(storage.path), 'backups');
  const existing = (await readdir(folder).catch(() => []))
    .filter((name) => /^ziping-[\d-]+\.db$/.test(name))
    .sort();
  const today = `ziping-${dayAt(now, timeZone)}.db`;
  if (existing.includes(today)) return null;
  const path = join(folder, today);
  await storage.backupTo(path);
  const old = [...existing, today].sort().slice(0, -keep);
  await Promise.all(old.map((name) => rm(join(folder, name))));
  return path;
}
