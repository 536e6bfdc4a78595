import type { FileStore, Storage, Stretch } from '../ports/index.ts';

const hourMs = 3600 * 1000;
/** Bytes without a row are left this long: their row may be about to be written. */
const orphanMs = 24 * hourMs;
/** The bytes of removed files are kept this long. */
const removedMs = 30 * 24 * hourMs;
const batch = 200;

/**
 * Deletes bytes that no row names, and those of files removed long ago. Returns how many. With a stretch it looks
 * at those keys only.
 */
export async function tidyFiles(
  storage: Pick<Storage, 'turn'>,
  files: FileStore,
  now: Date,
  stretch?: Stretch,
): Promise<number> {
  const before = new Date(now.getTime() - orphanMs);
  const removedSince = new Date(now.getTime() - removedMs);
  const keys = await files.keys(before, stretch);
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

const hours = 24;

/** The stretch of this hour. The 24 of a day hold every key, and each about as many: they begin with a UUID. */
export function stretchOf(time: Date): Stretch {
  const edge = (hour: number) =>
    Math.round((hour * 256) / hours)
      .toString(16)
      .padStart(2, '0');
  const hour = time.getUTCHours();
  return { after: hour === 0 ? '' : edge(hour), upTo: hour === hours - 1 ? null : edge(hour + 1) };
}
