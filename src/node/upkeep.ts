import { fill } from '../../prompts/fill.ts';
import { upkeepCopy as copy } from '../../prompts/upkeep.ts';
import type { Chore } from '../chores.ts';
import { dayAt, hourAt, minuteAt, type Storage } from '../evaluation/index.ts';
import { describeError } from '../log.ts';
import type { Service } from '../service.ts';
import type { EmbeddedStorage } from '../storage/open-embedded.ts';
import { backUpDaily } from './backups.ts';
import { freeBytesAt } from './machine.ts';

/** Nobody's phone rings for the disk before this hour. */
const dayBegins = 8;
const mebibyte = 1024 * 1024;
/** Below this the administrators are told; a backup needs as much as the database, so at least twice that. */
const leastFreeBytes = 512 * mebibyte;

type Told = Pick<Service, 'tell' | 'log'>;
/** How much room is left where a file lies. */
type Room = (path: string) => Promise<number>;

/** What an embedded database needs every hour: its daily copy, and a look at the disk. */
export function upkeepOf(
  storage: EmbeddedStorage,
  { tell, log }: Told,
  timeZone: string,
  freeAt: Room = freeBytesAt,
): readonly Chore[] {
  return [
    { name: 'back_up', run: (now, stopping) => backUp(storage, { tell, log }, { now, timeZone }, stopping) },
    { name: 'look_at_disk', run: (now) => lookAtDisk(storage, { tell, log }, { now, timeZone }, freeAt) },
  ];
}

interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

async function backUp(
  storage: EmbeddedStorage,
  { tell, log }: Told,
  { now, timeZone }: Moment,
  stopping: AbortSignal,
) {
  const today = dayAt(now, timeZone);
  try {
    const made = await backUpDaily(storage, now, timeZone, { signal: stopping });
    if (made === null) return;
    log.info('backed_up', { path: made.path });
    if (made.broken === null) return;
    log.error('backup_not_proved', { problem: made.broken.problem, position: made.broken.position });
    await tell(`backup-broken-${today}`, copy.backupBroken);
  } catch (error) {
    // The next start makes it.
    if (stopping.aborted) return;
    const code = String(describeError(error).code ?? 'unknown');
    // It is tried again every hour: at night that may still go well before anybody has to know.
    if (hourAt(now, timeZone) >= dayBegins) {
      await tell(`backup-failed-${today}`, fill(copy.backupFailed, { code }));
    }
    throw error;
  }
}

async function lookAtDisk(
  storage: Pick<EmbeddedStorage, 'path' | 'figures'>,
  { tell, log }: Told,
  { now, timeZone }: Moment,
  freeAt: Room,
): Promise<void> {
  const free = await freeAt(storage.path);
  const { databaseBytes } = await storage.figures();
  if (free >= Math.max(leastFreeBytes, 2 * databaseBytes)) return;
  log.warn('disk_low', { freeBytes: free });
  if (hourAt(now, timeZone) < dayBegins) return;
  const shown = `${Math.floor(free / mebibyte)} MB`;
  await tell(`disk-low-${dayAt(now, timeZone)}`, fill(copy.diskLow, { free: shown }));
}

/** A restored database says so once, to all administrators. */
export async function tellOfRestore(
  storage: Pick<Storage, 'turn'>,
  { tell }: Pick<Told, 'tell'>,
  timeZone: string,
): Promise<void> {
  const restore = await storage.turn(({ records }) => records.lastRestore());
  if (restore === null) return;
  const { from, at, held } = restore;
  const text = fill(copy.restored, {
    from: minuteAt(from, timeZone),
    at: minuteAt(at, timeZone),
    held: held === 0 ? '' : fill(copy.restoredHeld, { count: String(held) }),
  });
  await tell(`restored-${at.toISOString()}`, text);
}
