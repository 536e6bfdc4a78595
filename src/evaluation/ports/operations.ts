import type { PersonId } from '../ids.ts';
import type { OutgoingBody } from './mail.ts';

/** A message that was given up, without what it says. */
export interface Undeliverable {
  readonly id: string;
  readonly kind: OutgoingBody['kind'];
  /** Null: a chat of several. */
  readonly to: PersonId | null;
  /** When it was given up. */
  readonly at: Date;
  /** As the delivery noted it, e.g. `unreachable 230013`. */
  readonly reason: string;
  /** The person knows that something was lost. */
  readonly told: boolean;
  /** To send it again would still say what is true. */
  readonly resendable: boolean;
}

/** Somebody whom nothing reached since something could not. */
export interface Unreachable {
  readonly person: PersonId;
  readonly since: Date;
  readonly reason: string;
}

/** How the service stands. */
export interface Upkeep {
  /** Messages that wait to be sent. */
  readonly waiting: number;
  readonly databaseBytes: number;
  /** 佐证材料 that were not removed. */
  readonly files: { readonly count: number; readonly bytes: number };
  /** The last copy an embedded database made of itself. */
  readonly lastBackup: Date | null;
}

/** The database went back to an earlier state. */
export interface Restore {
  /** Of what time the copy was. */
  readonly from: Date;
  /** When it was taken into use. */
  readonly at: Date;
  /** Messages that waited in the copy and were not sent: they may have been delivered since it was made. */
  readonly held: number;
}

export interface OperationsRecords {
  /** Given up since then, the newest first. */
  undeliverable(
    since: Date,
    limit: number,
  ): Promise<{ readonly count: number; readonly newest: readonly Undeliverable[] }>;
  unreachable(since: Date): Promise<readonly Unreachable[]>;
  /** Queues such messages anew, as far as they are `resendable`; resolves to how many. `newId` names each. */
  sendAgain(
    which: { readonly since: Date; readonly id: string | null },
    newId: () => string,
    at: Date,
  ): Promise<number>;
  upkeep(): Promise<Upkeep>;
  /**
   * Notes that this database is a copy of `from`, now taken into use. Whatever waits in it counts as given up that
   * may have arrived (reason `restored`), so that nothing is sent a second time by itself.
   */
  noteRestore(from: Date, at: Date): Promise<Restore>;
  /** Null: it never was. */
  lastRestore(): Promise<Restore | null>;
}
