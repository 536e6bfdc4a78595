import type { FileStore, Storage } from '../ports/index.ts';

const hourMs = 3600 * 1000;
/** Bytes without a row are left this long: their row may be about to be written. */
const orphanMs = 24 * hourMs;
/** The bytes of removed files are kept this long. */
const removedMs = 30 * 24 * hourMs;
const batch = 200;

/** Deletes bytes that no row names, and those of files removed long ago. Returns how many. */
export async function tidyFiles(
  storage: Pick<Storage, 'turn'>,
  files: FileStore,
  now: Date,
): Promise<number> {
  const before = new Date(now.getTime() - orphanMs);
  const removedSince = new Date(now.getTime() - removedMs);
  const keys = await files.keys(before);
  let deleted = 0;
  for (let start = 0; start < keys.length; start += batch) {
    const some = keys.slice(start, start + batch);
    const used = await storage.turn(({ records }) => records.storageKeysInUse(some, removedSince));
    for (const key of some.filter((one) => !used.has(one))) {
      await files.delete(key, before);
      deleted += 1;
    }
  }
  return deleted;
}
