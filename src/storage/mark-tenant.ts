import { eq } from 'drizzle-orm';
import { meta } from '../../db/schema.ts';
import { AppError } from '../evaluation/app-error.ts';
import type { Connection } from './access/database.ts';
import { messageOf } from './access/failure.ts';

/** Whom a database serves: people who try the bot, or an office. */
export type TenantKind = 'playground' | 'real';

const key = 'tenant';

/** Throws `wrong_tenant_kind` for a database that has served the other kind. Changes nothing. */
export async function refuseOtherTenant(connection: Connection, kind: TenantKind): Promise<void> {
  const marked = await markOf(connection);
  if (marked === null || marked === kind) return;
  throw new AppError(
    'wrong_tenant_kind',
    kind === 'playground'
      ? 'this database has served a real tenant; the playground needs a file of its own (DATABASE_URL)'
      : 'this database belongs to the playground; set DATABASE_URL to another one',
  );
}

/** Marks a database at its first opening; later it must be opened as the same kind. */
export async function markTenant(connection: Connection, kind: TenantKind): Promise<void> {
  await refuseOtherTenant(connection, kind);
  await connection.insert(meta).values({ key, value: kind }).onConflictDoNothing();
}

async function markOf(connection: Connection): Promise<string | null> {
  try {
    const row = await connection.select({ kind: meta.value }).from(meta).where(eq(meta.key, key)).get();
    return row?.kind ?? null;
  } catch (error) {
    if (messageOf(error).includes('no such table')) return null;
    throw error;
  }
}
