import type { Context } from 'hono';
import type { Fate } from '../feishu/index.ts';

/** What differs between a server of our own and a Worker once a request is answered. */
export interface Host {
  /** Lets the work go on after the answer; called before it. */
  readonly keepAlive: (context: Context, work: Promise<void>) => void;
  /** Resolves once the fate of this request's answer is known. */
  readonly fateOf: (context: Context) => Promise<Fate>;
  /** There may be something to deliver. */
  readonly deliver: () => Promise<void>;
  /** How the machine stands; null where there is none to look after. */
  readonly machine: () => Promise<MachineFigures | null>;
}

export interface MachineFigures {
  /** Where an embedded database lies; null: the database is on a server. */
  readonly disk: { readonly freeBytes: number } | null;
  readonly residentBytes: number;
  readonly startedAt: Date;
}
