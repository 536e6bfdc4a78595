import { and, eq, gt, lt, lte, min, not, notExists, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { livingCards, outbox } from '../../../db/schema.ts';
import { chatId, messageId, personId } from '../../evaluation/ids.ts';
import type { Delivery } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';
import { outgoingBody } from './body.ts';

const earlier = alias(outbox, 'earlier');

/** The head of every lane that is due, oldest first. */
export async function dueDeliveries(
  connection: Connection,
  now: Date,
  limit: number,
): Promise<readonly Delivery[]> {
  const rows = await connection
    .select({ queued: outbox, message: livingCards.message })
    .from(outbox)
    .leftJoin(livingCards, and(eq(outbox.kind, 'card_update'), eq(livingCards.id, outbox.card)))
    .where(
      and(
        eq(outbox.state, 'pending'),
        lte(outbox.notBefore, now),
        firstOfLane(connection, gt(earlier.notBefore, now)),
      ),
    )
    .orderBy(outbox.position)
    .limit(limit);
  return rows.map(deliveryOf);
}

/**
 * When the next message falls due. A hold counts as one for as long as the row is pending: once it is over,
 * the row itself is due, and with it the answer is right all the same.
 */
export async function nextDueTime(connection: Connection): Promise<Date | null> {
  const row = await connection
    .select({ at: min(outbox.notBefore) })
    .from(outbox)
    .where(and(eq(outbox.state, 'pending'), firstOfLane(connection, gt(earlier.notBefore, earlier.queuedAt))))
    .get();
  return row?.at ?? null;
}

/**
 * Nothing earlier waits in the lane, save updates held back for a callback answer: these were never tried
 * and are `stillHeld`.
 */
function firstOfLane(connection: Connection, stillHeld: SQL): SQL | undefined {
  const heldBack = sql`(${eq(earlier.kind, 'card_update')} and ${eq(earlier.attempts, 0)} and ${stillHeld})`;
  return notExists(
    connection
      .select({ one: sql`1` })
      .from(earlier)
      .where(
        and(
          eq(earlier.state, 'pending'),
          eq(earlier.lane, outbox.lane),
          lt(earlier.position, outbox.position),
          not(heldBack),
        ),
      ),
  );
}

interface DueRow {
  readonly queued: typeof outbox.$inferSelect;
  readonly message: string | null;
}

function deliveryOf({ queued: row, message }: DueRow): Delivery {
  return {
    id: row.id,
    lane: row.lane,
    to:
      row.recipientType === 'chat'
        ? { type: 'chat', id: chatId(row.recipient) }
        : { type: 'person', id: personId(row.recipient) },
    body: parseJson(outgoingBody, row.body),
    notBefore: row.notBefore,
    attempts: row.attempts,
    queuedAt: row.queuedAt,
    firstTriedAt: row.firstTriedAt,
    message: message === null ? null : messageId(message),
  };
}
