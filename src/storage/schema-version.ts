import { sql } from 'drizzle-orm';
import journal from '../../db/migrations/meta/_journal.json' with { type: 'json' };
import { AppError } from '../evaluation/app-error.ts';
import type { Connection } from './access/database.ts';
import { messageOf } from './access/failure.ts';

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

/** Throws `database_newer` for a database that a later release has migrated. */
export async function refuseNewer(connection: Connection): Promise<void> {
  if (((await appliedMigration(connection)) ?? 0) > newestMigration) {
    throw new AppError(
      'database_newer',
      'a later release has migrated this database; run that release, or set DATABASE_URL to another database',
    );
  }
}

/** Throws `database_newer` or `database_not_migrated` unless the schema is the one this release was built for. */
export async function requireCurrentSchema(connection: Connection): Promise<void> {
  await refuseNewer(connection);
  if ((await appliedMigration(connection)) !== newestMigration) {
    throw new AppError(
      'database_not_migrated',
      'run `npm run ziping -- migrate` with the same DATABASE_URL and DATABASE_AUTH_TOKEN',
    );
  }
}
