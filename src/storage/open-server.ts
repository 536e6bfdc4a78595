import { type HttpClient, openHttp, parseLibsqlUrl } from '@libsql/hrana-client';
import type { Storage } from '../evaluation/index.ts';
import { type Access, type Connection, directly } from './access/database.ts';
import { databaseFailure, isLost, mayPass } from './access/failure.ts';
import { createGate } from './access/gate.ts';
import { markTenant, type TenantKind } from './mark-tenant.ts';
import { requireCurrentSchema } from './schema-version.ts';
import { platformFetch } from './server/carry.ts';
import { createChangeWatch } from './server/change-watch.ts';
import { databaseOver, type ServerDatabase } from './server/database.ts';
import { createStorage } from './storage.ts';

export interface ServerOptions {
  /** `libsql:`, `https:` or `http:`. */
  readonly url: string;
  readonly authToken: string | null;
  /** Null: whichever it serves, for looking at it from the command line. */
  readonly tenant: TenantKind | null;
  /** What carries the statements, and fails in the words of `fetch`; the platform's own unless given. */
  readonly fetch?: typeof fetch;
  /** How long a server that went away is given before a turn is run once more. */
  readonly retryAfterMs?: number;
}

/**
 * Opens a libSQL server over HTTP, from Node or a Worker. Migrations are not applied here. Throws AppErrors:
 * `database_not_migrated`, `database_newer`, `wrong_tenant_kind`, and those of `databaseFailure`.
 *
 * A turn that loses its transaction to another writer, or its server before anything was stored, is run once more,
 * so its work must do nothing but read and write through its desk. `database_unsure`: it may have been stored.
 */
export async function openServer({ tenant, retryAfterMs = 300, ...server }: ServerOptions): Promise<Storage> {
  const client = connectTo(server);
  const database = databaseOver(client);
  try {
    await twiceIf(isLost, () => directly(database.connection, (connection) => check(connection, tenant)));
  } catch (error) {
    client.close();
    throw databaseFailure(error);
  }
  return createStorage(accessTo(database, retryAfterMs, () => client.close()));
}

type Reached = Pick<ServerOptions, 'url' | 'authToken' | 'fetch'>;

function connectTo({ url, authToken, fetch = platformFetch() }: Reached): HttpClient {
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
 * One thing at a time, as with a file: the server has one writer, and sqld 0.24 can stand still until it is restarted
 * where three wait for it. It takes a transaction away after 5 s.
 */
function accessTo(
  { connection, transaction }: ServerDatabase,
  retryAfterMs: number,
  close: () => void,
): Access {
  const gate = createGate({ places: 1, patienceMs: 10_000 });
  const watch = createChangeWatch();
  const change: Access['transaction'] = (work) =>
    gate(() => watch.run(() => twiceIf(mayPass, () => transaction(work), retryAfterMs)));
  return {
    // A single statement that got no answer may have been carried out.
    direct: (work) => gate(() => twiceIf(isLost, () => directly(connection, work))),
    transaction: change,
    takesChanges: () => watch.check(() => change(async () => {})),
    isDistant: true,
    close: async () => close(),
  };
}

/** Once more what failed and left nothing behind; a server that is restarted is back soon, and a click has 3 s. */
async function twiceIf<T>(
  mayHelp: (error: unknown) => boolean,
  task: () => Promise<T>,
  retryAfterMs = 0,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!mayHelp(error)) throw error;
    if (!isLost(error)) await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    return task();
  }
}
