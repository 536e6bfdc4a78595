import { eq, sql } from 'drizzle-orm';
import journal from '../../db/migrations/meta/_journal.json' with { type: 'json' };
import { meta } from '../../db/schema.ts';
import { AppError } from '../evaluation/app-error.ts';
import type { Connection } from './access/database.ts';
import { messageOf } from './access/failure.ts';
import { schemaFloorKey } from './meta-keys.ts';

/** The newest migration this release knows, as its time of generation. */
export const newestMigration = Math.max(...journal.entries.map((entry) => entry.when));

/** The name of that migration, e.g. `0012_reminders`. */
export const newestTag = journal.entries.find((entry) => entry.when === newestMigration)?.tag ?? '';

/** The newest migration the database has seen; null for a database without any. */
export async function appliedMigration(connection: Connection): Promise<number | null> {
  try {
    const [row] = await connection.values<[number | null]>(
      sql`select max(created_at) from __drizzle_migrations`,
    );
    return row?.[0] ?? null;
  } catch (error) {
    if (messageOf(error).includes('no such table')) return null;
    throw error;
  }
}

/**
 * Throws `database_newer` for a database that a later release has changed in a way this one cannot work with. Most
 * migrations only add; one that does more says so by a floor in `meta`: its own time, below which no release may go on.
 */
export async function refuseNewer(connection: Connection): Promise<void> {
  if (((await appliedMigration(connection)) ?? 0) <= newestMigration) return;
  const row = await connection
    .select({ floor: meta.value })
    .from(meta)
    .where(eq(meta.key, schemaFloorKey))
    .get();
  if (Number(row?.floor ?? 0) <= newestMigration) return;
  throw new AppError(
    'database_newer',
    'a later release has migrated this database; run that release, or set DATABASE_URL to another database',
  );
}

/**
 * Throws `database_newer` or `database_not_migrated` unless this release can work with the schema: it is the one it
 * was built for, or a later one that only added to it.
 */
export async function requireCurrentSchema(connection: Connection): Promise<void> {
  const applied = (await appliedMigration(connection)) ?? 0;
  if (applied > newestMigration) return refuseNewer(connection);
  if (applied < newestMigration) {
    throw new AppError(
      'database_not_migrated',
      'run `npm run ziping -- migrate` with the same DATABASE_URL and DATABASE_AUTH_TOKEN',
    );
  }
}
