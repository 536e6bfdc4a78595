import type { Cards, DeliveryQueue, Inbox, Outbox } from './mail.ts';
import type { Upkeep } from './operations.ts';
import type { Records } from './records.ts';

/** Everything one turn may read and change. All of it commits together, or none of it. */
export interface Desk {
  readonly records: Records;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly cards: Cards;
  /**
   * Asks beforehand what the turn is likely to ask, for it remembers what it has read: a database on a server
   * answers all of it in one trip. Where asking costs no trip nothing is asked.
   */
  foresee(questions: readonly (() => Promise<unknown>)[]): Promise<void>;
}

export interface Storage {
  /** Runs the work in one write transaction; what it throws rolls everything back. No network inside. */
  turn<T>(work: (desk: Desk) => Promise<T>): Promise<T>;
  readonly queue: DeliveryQueue;
  /** Rejects when the database cannot be read. */
  ping(): Promise<void>;
  /**
   * Forgets inbox rows and delivered messages older than `before`, and who was found in groups before `lists`:
   * a batch of each, so that no answer waits for long. Resolves to whether there may be more.
   */
  prune(before: Date, lists: Date): Promise<boolean>;
  figures(): Promise<StorageFigures>;
  close(): Promise<void>;
}

/** What there is to watch, beside the queue. */
export interface StorageFigures extends Pick<Upkeep, 'databaseBytes' | 'files' | 'lastBackup'> {
  /** Events remembered. */
  readonly events: number;
}
