import { DrizzleQueryError } from 'drizzle-orm';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { databaseFailure } from './failure.ts';

/** What a repository speaks to: the database itself, or an open transaction. */
export type Connection = BaseSQLiteDatabase<'async', unknown, Record<string, never>>;

/** How the rest of this room reaches a database, embedded or on a server. Both throw AppErrors. */
export interface Access {
  /** For reading, and for a single statement that writes. */
  direct<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** One write transaction; whatever the work throws rolls everything back. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Rejects where changes are not answered, though questions may be. */
  takesChanges(): Promise<void>;
  /** Every request to it is a trip over the network. */
  readonly isDistant: boolean;
  close(): Promise<void>;
}

/** Runs the work outside a transaction. */
export async function directly<T>(
  database: Connection,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  try {
    return await work(database);
  } catch (error) {
    throw error instanceof DrizzleQueryError ? databaseFailure(error) : error;
  }
}
