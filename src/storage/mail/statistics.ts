import { and, count, eq, gt, min } from 'drizzle-orm';
import { leases, outbox } from '../../../db/schema.ts';
import type { QueueStatistics } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { deliveryLease } from './lease.ts';

/** How many messages wait, for how long, and what became of the others. */
export async function queueStatistics(connection: Connection, now: Date): Promise<QueueStatistics> {
  const rows = await connection
    .select({ state: outbox.state, rows: count() })
    .from(outbox)
    .groupBy(outbox.state);
  const oldest = await connection
    .select({ at: min(outbox.queuedAt) })
    .from(outbox)
    .where(eq(outbox.state, 'pending'))
    .get();
  const lease = await connection
    .select({ holder: leases.holder })
    .from(leases)
    .where(and(eq(leases.name, deliveryLease), gt(leases.until, now)))
    .get();
  const waitedMs = oldest?.at == null ? 0 : now.getTime() - oldest.at.getTime();
  const counted = (state: (typeof rows)[number]['state']) =>
    rows.find((row) => row.state === state)?.rows ?? 0;
  return {
    pending: counted('pending'),
    oldestPendingSeconds: Math.max(0, Math.floor(waitedMs / 1000)),
    sent: counted('sent'),
    failed: counted('failed'),
    unknown: counted('unknown'),
    isLeased: lease !== undefined,
  };
}
