import { and, eq, gt, inArray, isNull, lt, lte, ne, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { livingCards, outbox } from '../../../db/schema.ts';
import { chatId, messageId, personId } from '../../evaluation/ids.ts';
import type { Delivery, DueOptions } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { knownKinds, readBody } from './body.ts';

const earlier = alias(outbox, 'earlier');

/** So long an old process and one of a newer release may run side by side. */
const besideMs = 10 * 60_000;

/** Of a kind this release knows; written out, for that is always the same statement. */
const isOurs = sql`${outbox.kind} in (${sql.raw([...knownKinds].map((kind) => `'${kind}'`).join(', '))})`;

/**
 * The head of every lane that is due, oldest first. A head whose body cannot be read is given up as failed, so
 * that it holds up neither its lane nor the others; one of a kind that only a newer release may know is left to
 * that release for a while.
 */
export async function dueDeliveries(
  connection: Connection,
  now: Date,
  limit: number,
  options: DueOptions = {},
): Promise<readonly Delivery[]> {
  const rows = await dueRows(connection, now, limit, options);
  const deliveries = rows.map(deliveryOf);
  const unreadable = rows.filter((_, index) => deliveries[index] === null).map(({ queued }) => queued.id);
  if (unreadable.length === 0) return deliveries.filter((delivery) => delivery !== null);
  await connection
    .update(outbox)
    .set({ state: 'failed', error: 'unreadable_body', settledAt: now })
    .where(and(inArray(outbox.id, unreadable), eq(outbox.state, 'pending')));
  return dueDeliveries(connection, now, limit, options);
}

function dueRows(
  connection: Connection,
  now: Date,
  limit: number,
  { withoutFiles = false }: DueOptions,
): Promise<DueRow[]> {
  return connection
    .select({ queued: outbox, message: livingCards.message })
    .from(outbox)
    .leftJoin(
      livingCards,
      and(inArray(outbox.kind, ['card_update', 'ring']), eq(livingCards.id, outbox.card)),
    )
    .where(
      and(
        eq(outbox.state, 'pending'),
        lte(outbox.notBefore, now),
        withoutFiles ? ne(outbox.kind, 'fetch_file') : undefined,
        // Left out here, not afterwards: what is left to others takes up no places.
        or(isOurs, lte(outbox.queuedAt, new Date(now.getTime() - besideMs))),
        firstOfLane(connection, gt(earlier.notBefore, now)),
      ),
    )
    .orderBy(outbox.position)
    .limit(limit);
}

/** Of a kind of a newer release: when it is given up. A process of ours need not be awake for it before. */
const dueAt = sql<number>`iif(${isOurs}, ${outbox.notBefore}, max(${outbox.notBefore}, ${outbox.queuedAt} + ${sql.raw(String(besideMs))}))`;

/**
 * When the next message falls due. A hold counts as one for as long as the row is pending: once it is over,
 * the row itself is due, and with it the answer is right all the same.
 */
export async function nextDueTime(connection: Connection): Promise<Date | null> {
  const row = await nextDue(connection).get();
  return row?.at == null ? null : new Date(row.at);
}

const nextDue = prepared((connection) =>
  connection
    .select({ at: sql<number | null>`min(${dueAt})` })
    .from(outbox)
    .where(and(eq(outbox.state, 'pending'), firstOfLane(connection, gt(earlier.notBefore, earlier.queuedAt))))
    .prepare(),
);

/**
 * Nothing earlier waits in the lane, save updates held back for a callback answer: these were never tried
 * and are `stillHeld`.
 */
function firstOfLane(connection: Connection, stillHeld: SQL): SQL | undefined {
  const heldBack = sql`(${eq(earlier.kind, 'card_update')} and ${isNull(earlier.firstTriedAt)} and ${stillHeld})`;
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

/** Null when the body cannot be read. */
function deliveryOf({ queued: row, message }: DueRow): Delivery | null {
  const body = readBody(row.body);
  if (body === null) return null;
  return {
    id: row.id,
    lane: row.lane,
    to:
      row.recipientType === 'chat'
        ? { type: 'chat', id: chatId(row.recipient) }
        : { type: 'person', id: personId(row.recipient) },
    body,
    notBefore: row.notBefore,
    attempts: row.attempts,
    firstTriedAt: row.firstTriedAt,
    message: message === null ? null : messageId(message),
  };
}
