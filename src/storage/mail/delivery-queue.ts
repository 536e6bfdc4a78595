import { and, eq, sql } from 'drizzle-orm';
import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import { livingCards, outbox } from '../../../db/schema.ts';
import type { DeliveryQueue, MessageId } from '../../evaluation/index.ts';
import type { Access, Connection } from '../access/database.ts';
import { dueDeliveries, nextDueTime } from './due.ts';
import { createLease } from './lease.ts';
import { queueStatistics } from './statistics.ts';

/** The deliverer's side of the outbox. What is no longer pending is never made pending again. */
export function createDeliveryQueue(access: Access): DeliveryQueue {
  const change = (id: string, columns: SQLiteUpdateSetSource<typeof outbox>) =>
    access.direct(async (connection) => {
      await connection.update(outbox).set(columns).where(pendingRow(id));
    });
  return {
    ...createLease(access, 'delivery'),
    due: (now, limit) => access.direct((connection) => dueDeliveries(connection, now, limit)),
    nextDue: () => access.direct(nextDueTime),
    statistics: (now) => access.direct((connection) => queueStatistics(connection, now)),
    trying: (id, now) =>
      change(id, {
        attempts: sql`${outbox.attempts} + 1`,
        firstTriedAt: sql`coalesce(${outbox.firstTriedAt}, ${now.getTime()})`,
      }),
    sent: (id, message, now) => access.transaction((connection) => markSent(connection, id, message, now)),
    retry: (id, notBefore, error) => change(id, { notBefore, error }),
    giveUp: (id, state, error, now) => change(id, { state, error, settledAt: now }),
    // There is no clock in this call; the time it would have gone out serves pruning as well.
    drop: (id) => change(id, { state: 'dropped', settledAt: sql`${outbox.notBefore}` }),
  };
}

const pendingRow = (id: string) => and(eq(outbox.id, id), eq(outbox.state, 'pending'));

/**
 * Also for a row that was superseded or dropped while it was under way: it did arrive. A card that came as
 * a new message is from now on carried by that one.
 */
async function markSent(
  connection: Connection,
  id: string,
  message: MessageId | null,
  now: Date,
): Promise<void> {
  const [row] = await connection
    .update(outbox)
    .set({ state: 'sent', message, settledAt: now })
    .where(eq(outbox.id, id))
    .returning({ card: outbox.card });
  if (message === null || row === undefined || row.card === null) return;
  await connection.update(livingCards).set({ message }).where(eq(livingCards.id, row.card));
}
