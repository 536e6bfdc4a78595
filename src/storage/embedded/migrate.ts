import { migrate } from 'drizzle-orm/sqlite-proxy/migrator';
import { migrationsFolder } from '../migrate.ts';
import { refuseNewer } from '../schema-version.ts';
import type { FileDatabase } from './database.ts';
import type { File } from './file.ts';
import { inTransaction } from './transaction.ts';

/** Brings a file to this release's schema, all or nothing. Throws `database_newer`. */
export async function migrateFile(file: File, database: FileDatabase): Promise<void> {
  await refuseNewer(database);
  await migrate(database, (statements) => runAll(file, statements), { migrationsFolder });
}

/** A table that others refer to may be made anew: what refers to what is checked again from then on. */
async function runAll(file: File, statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return;
  file.execute('PRAGMA foreign_keys = OFF');
  try {
    await inTransaction(file, async () => {
      for (const statement of statements) file.execute(statement);
    });
  } finally {
    file.execute('PRAGMA foreign_keys = ON');
  }
}
