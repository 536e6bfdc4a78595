import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client/web';
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { drizzle } from 'drizzle-orm/libsql/web';
import { directly } from './access/database.ts';
import { databaseFailure } from './access/failure.ts';
import { refuseNewer } from './schema-version.ts';

export const migrationsFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** Brings a database to this release's schema, all or nothing. Throws `database_newer`. */
async function applyMigrations(database: LibSQLDatabase): Promise<void> {
  await refuseNewer(database);
  await migrate(database, { migrationsFolder });
}

/** Migrates a libSQL server, for the command line: a Worker cannot. Throws AppErrors. */
export async function migrateServer(url: string, authToken: string | null): Promise<void> {
  const client = createClient({ url, authToken: authToken ?? undefined });
  try {
    await directly(drizzle(client), () => applyMigrations(drizzle(client)));
  } catch (error) {
    throw databaseFailure(error);
  } finally {
    client.close();
  }
}
