import { type HttpClient, openHttp, parseLibsqlUrl } from '@libsql/hrana-client';
import { AppError } from '../evaluation/app-error.ts';
import type { Storage } from '../evaluation/index.ts';
import { type Access, type Connection, directly } from './access/database.ts';
import { databaseFailure } from './access/failure.ts';
import { createGate } from './access/gate.ts';
import { markTenant, type TenantKind } from './mark-tenant.ts';
import { requireCurrentSchema } from './schema-version.ts';
import { databaseOver, type ServerDatabase } from './server/database.ts';
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
export async function openServer({ tenant, ...server }: ServerOptions): Promise<Storage> {
  const client = connectTo(server);
  const database = databaseOver(client);
  try {
    await twiceIfLost(() => directly(database.connection, (connection) => check(connection, tenant)));
  } catch (error) {
    client.close();
    throw databaseFailure(error);
  }
  return createStorage(accessTo(database, () => client.close()));
}

function connectTo({ url, authToken, fetch }: Omit<ServerOptions, 'tenant'>): HttpClient {
  try {
    const { hranaHttpUrl, authToken: named } = parseLibsqlUrl(url);
    if (hranaHttpUrl === undefined) throw new Error('a libSQL server is reached by libsql:, https: or http:');
    return openHttp(hranaHttpUrl, authToken ?? named, fetch);
  } catch (error) {
    throw databaseFailure(error);
  }
}

async function check(connection: Connection, tenant: TenantKind | null): Promise<void> {
  await requireCurrentSchema(connection);
  if (tenant !== null) await markTenant(connection, tenant);
}

/**
 * One thing at a time, as with a file: the server has one writer, and sqld 0.24 was seen to stand still until it was
 * restarted while several of ours waited for it there. It takes a transaction away after 5 s.
 */
function accessTo({ connection, transaction }: ServerDatabase, close: () => void): Access {
  const gate = createGate({ places: 1, patienceMs: 10_000 });
  return {
    direct: (work) => gate(() => twiceIfLost(() => directly(connection, work))),
    transaction: (work) => gate(() => twiceIfLost(() => transaction(work))),
    isDistant: true,
    close: async () => close(),
  };
}

/** Once more what other writers took the turn of: nothing of it happened. */
async function twiceIfLost<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'transaction_lost')) throw error;
    return task();
  }
}
