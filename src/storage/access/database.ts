import { DrizzleQueryError } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { databaseFailure } from './failure.ts';

export type Database = LibSQLDatabase<Record<string, never>>;

/** What a repository speaks to: the database itself, or an open transaction. */
export type Connection = BaseSQLiteDatabase<'async', unknown, Record<string, never>>;

/** How the rest of this room reaches a database, embedded or on a server. Both throw AppErrors. */
export interface Access {
  /** For reading, and for a single statement that writes. */
  direct<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** One write transaction; whatever the work throws rolls everything back. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
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

/**
 * Runs the work in one write transaction (BEGIN IMMEDIATE). What the work itself threw comes out as it was,
 * even where rolling back fails too because the transaction is gone already.
 */
export async function inTransaction<T>(
  database: Database,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  let thrown: { readonly error: unknown } | null = null;
  try {
    return await database.transaction(async (transaction) => {
      try {
        return await work(transaction);
      } catch (error) {
        thrown = { error };
        throw error;
      }
    });
  } catch (error) {
    throw failureOf(thrown, error);
  }
}

function failureOf(thrown: { readonly error: unknown } | null, fromTransaction: unknown): unknown {
  if (thrown === null) return databaseFailure(fromTransaction);
  return thrown.error instanceof DrizzleQueryError ? databaseFailure(thrown.error) : thrown.error;
}
