import { createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import { AppError } from '../evaluation/app-error.ts';
import type { Storage } from '../evaluation/index.ts';
import { type Access, type Connection, type Database, directly, inTransaction } from './database.ts';
import { databaseFailure } from './failure.ts';
import { markTenant, type TenantKind } from './mark-tenant.ts';
import { requireCurrentSchema } from './schema-version.ts';
import { createStorage } from './storage.ts';

export interface ServerOptions {
  /** `libsql:`, `https:` or `http:`. */
  readonly url: string;
  readonly authToken: string | null;
  readonly tenant: TenantKind;
}

/**
 * Opens a libSQL server over HTTP, from Node or a Worker. Migrations are not applied here. Throws AppErrors:
 * `database_not_migrated`, `database_newer`, `wrong_tenant_kind`, `database_unreachable`, `database_refused`.
 *
 * A turn that loses its transaction to another writer is run once more, so its work must do nothing but
 * read and write through its desk.
 */
export async function openServer({ url, authToken, tenant }: ServerOptions): Promise<Storage> {
  const client = createClient({ url, authToken: authToken ?? undefined });
  const database = drizzle(client);
  try {
    await requireCurrentSchema(database);
    await markTenant(database, tenant);
  } catch (error) {
    client.close();
    throw databaseFailure(error);
  }
  return createStorage(accessTo(database, () => client.close()));
}

/** No queue here: the server orders the writers, and a Worker may stop a request in the middle of a turn. */
function accessTo(database: Database, close: () => void): Access {
  return {
    direct: (work) => directly(database, work),
    transaction: (work) => tryTwice(database, work),
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
