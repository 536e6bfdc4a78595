import { createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import { AppError } from '../evaluation/app-error.ts';
import type { Storage } from '../evaluation/index.ts';
import { type Access, type Connection, type Database, directly, inTransaction } from './access/database.ts';
import { databaseFailure } from './access/failure.ts';
import { createGate } from './access/gate.ts';
import { markTenant, type TenantKind } from './mark-tenant.ts';
import { requireCurrentSchema } from './schema-version.ts';
import { createStorage } from './storage.ts';

export interface ServerOptions {
  /** `libsql:`, `https:` or `http:`. */
  readonly url: string;
  readonly authToken: string | null;
  /** Null: whichever it serves, for looking at it from the command line. */
  readonly tenant: TenantKind | null;
  /** What carries the statements; the platform's own unless given. */
  readonly fetch?: typeof fetch;
}

/**
 * Opens a libSQL server over HTTP, from Node or a Worker. Migrations are not applied here. Throws AppErrors:
 * `database_not_migrated`, `database_newer`, `wrong_tenant_kind`, `database_unreachable`, `database_refused`.
 *
 * A turn that loses its transaction to another writer is run once more, so its work must do nothing but
 * read and write through its desk.
 */
export async function openServer({ url, authToken, tenant, ...options }: ServerOptions): Promise<Storage> {
  const client = createClient({ url, authToken: authToken ?? undefined, ...options });
  const database = drizzle(client);
  try {
    await requireCurrentSchema(database);
    if (tenant !== null) await markTenant(database, tenant);
  } catch (error) {
    client.close();
    throw databaseFailure(error);
  }
  return createStorage(accessTo(database, () => client.close()));
}

/**
 * The server puts the writers in order and takes a transaction away after 5 s; it only refuses too many
 * connections at once (429).
 */
function accessTo(database: Database, close: () => void): Access {
  const gate = createGate({ places: 16, patienceMs: 10_000 });
  return {
    direct: (work) => directly(database, work),
    transaction: (work) => gate(() => tryTwice(database, work)),
    close: async () => close(),
  };
}

async function tryTwice<T>(database: Database, work: (connection: Connection) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(database, work);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'transaction_lost')) throw error;
    return inTransaction(database, work);
  }
}
