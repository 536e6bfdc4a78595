import { eq } from 'drizzle-orm';
import { meta } from '../../db/schema.ts';
import type { Connection } from './access/database.ts';
import { copiedAtKey } from './meta-keys.ts';
import { operationsRecords } from './records/operations.ts';

/**
 * A copy that is to serve goes on from the past: what waited in it may have been delivered since, so nothing of it
 * is sent (`noteRestore`). Nothing for a database that is no copy. To be called in a transaction.
 */
export async function adoptCopy(connection: Connection, now: Date): Promise<void> {
  const [mark] = await connection.delete(meta).where(eq(meta.key, copiedAtKey)).returning();
  if (mark === undefined) return;
  await operationsRecords(connection).noteRestore(new Date(mark.value), now);
}
