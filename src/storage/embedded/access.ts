import { type Access, type Connection, directly } from '../access/database.ts';
import type { SerialQueue } from '../access/serial-queue.ts';
import type { File } from './file.ts';
import { inOneTransaction, type Share } from './transaction.ts';

export interface AccessParts {
  readonly file: File;
  readonly database: Connection;
  /** All calls go through it: a second one beside an open transaction would become part of it. */
  readonly queue: SerialQueue;
  /** Waited for between two transactions that are stored together. */
  readonly pause: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Transactions stored together at most: the first of them waits for the last. */
const mostTogether = 8;

/** Transactions that wait in a row share one of SQLite's, so that many at once wait for the disk once. */
export function accessTo({ file, database, queue, pause, close }: AccessParts): Access {
  /** Those that wait at the end of the queue. */
  let last: Share[] | null = null;

  function join(share: Share): void {
    if (last !== null && last.length < mostTogether) {
      last.push(share);
      return;
    }
    const shares = [share];
    last = shares;
    void queue.run(() => {
      if (last === shares) last = null;
      return inOneTransaction(file, shares, pause);
    });
  }

  /** Whatever comes later also runs later. */
  function behind<T>(task: () => Promise<T>): Promise<T> {
    last = null;
    return queue.run(task);
  }

  return {
    direct: (work) => behind(() => directly(database, work)),
    transaction: <T>(work: (connection: Connection) => Promise<T>) =>
      new Promise<T>((resolve, fail) => {
        const run = async () => {
          const result = await directly(database, work);
          return () => resolve(result);
        };
        join({ run, fail });
      }),
    takesChanges: async () => {},
    isDistant: false,
    close: () => behind(close),
  };
}
