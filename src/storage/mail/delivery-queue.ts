import { and, eq, gt, gte, inArray, isNotNull, ne, notExists, or, sql } from 'drizzle-orm';
import { alias, type SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import { livingCards, outbox } from '../../../db/schema.ts';
import type { DeliveryQueue, MessageId } from '../../evaluation/index.ts';
import type { Access, Connection } from '../access/database.ts';
import { gathering } from '../access/gather.ts';
import { prepared } from '../access/prepared.ts';
import { spentBody } from './body.ts';
import { dueDeliveries, nextDueTime } from './due.ts';
import { createLease, deliveryLease } from './lease.ts';
import { queueStatistics } from './statistics.ts';

/** The deliverer's side of the outbox. What is no longer pending is never made pending again. */
export function createDeliveryQueue(access: Access): DeliveryQueue {
  const change = (id: string, columns: SQLiteUpdateSetSource<typeof outbox>) =>
    access.direct(async (connection) => {
      await connection.update(outbox).set(columns).where(pendingRow(id));
    });
  const answered = gathering<Answered, Connection>(access.transaction, noteAnswered);
  const lease = createLease(access, deliveryLease);
  return {
    async hold(...asked) {
      const held = await lease.hold(...asked);
      if (held === null) return null;
      if (held.inherited === null) return { inherited: null };
      const { note, unnoted } = held.inherited;
      if (unnoted === null) return { inherited: { note, unnoted } };
      // Only where a process was killed: how much it can have sent since it last wrote that down.
      const messages = await access.direct((connection) => triedSince(connection, unnoted.from));
      return { inherited: { note, unnoted: { ...unnoted, messages } } };
    },
    release: (holder, note) => lease.release(holder, note),
    due: (now, limit, options) =>
      access.direct((connection) => dueDeliveries(connection, now, limit, options)),
    nextDue: () => access.direct(nextDueTime),
    statistics: (now) => access.direct((connection) => queueStatistics(connection, now)),
    trying: (id, now) =>
      access.direct(async (connection) => {
        const tried = await connection
          .update(outbox)
          .set({
            attempts: sql`${outbox.attempts} + 1`,
            firstTriedAt: sql`coalesce(${outbox.firstTriedAt}, ${now.getTime()})`,
          })
          .where(pendingRow(id))
          .returning({ id: outbox.id });
        return tried.length === 1;
      }),
    sent: (id, message, now) => access.transaction((connection) => markSent(connection, id, message, now)),
    retry: (id, notBefore, error, { counts }) =>
      change(id, { notBefore, error, ...(counts ? {} : { attempts: sql`${outbox.attempts} - 1` }) }),
    giveUp: (id, state, error, now, { told }) =>
      change(id, { state, error, settledAt: now, ...(told ? { toldAt: now, ...spentBody } : {}) }),
    drop: (id, now) => change(id, { state: 'dropped', settledAt: now, ...spentBody }),
    answered: (id, now) => answered({ id, now }),
  };
}

/** No fewer than the messages of which an attempt was made since then. */
async function triedSince(connection: Connection, since: Date): Promise<number> {
  const isUnsettled = and(eq(outbox.state, 'pending'), gt(outbox.attempts, 0));
  return connection.$count(outbox, or(gte(outbox.settledAt, since), isUnsettled));
}

interface Answered {
  readonly id: string;
  readonly now: Date;
}

/**
 * Answers noted at once share one statement, and with the turns beside it one transaction: each would otherwise wait
 * for the disk by itself.
 */
async function noteAnswered(connection: Connection, answers: readonly Answered[]): Promise<void> {
  const [first] = answers;
  if (first === undefined) return;
  const ids = JSON.stringify(answers.map((answer) => answer.id));
  await droppingAnswered(connection).run({ ids, at: first.now.getTime() });
}

const { placeholder } = sql;
const droppingAnswered = prepared((connection) =>
  connection
    .update(outbox)
    .set({ state: 'dropped', settledAt: sql`${placeholder('at')}`, ...spentBody })
    .where(
      and(
        sql`${outbox.id} in (select value from json_each(${placeholder('ids')}))`,
        eq(outbox.state, 'pending'),
        nothingOlderMayArrive(connection),
      ),
    )
    .prepare(),
);

const older = alias(outbox, 'older');

/**
 * No older update of the card was handed to the messenger and still unsettled when this one was queued, which
 * is when those waiting were superseded. A card’s updates share a lane, and that is what the index knows.
 */
function nothingOlderMayArrive(connection: Connection) {
  return notExists(
    connection
      .select({ one: sql`1` })
      .from(older)
      .where(
        and(
          inArray(older.state, ['superseded', 'sent']),
          eq(older.lane, outbox.lane),
          eq(older.card, outbox.card),
          eq(older.kind, 'card_update'),
          ne(older.id, outbox.id),
          isNotNull(older.firstTriedAt),
          gte(older.settledAt, outbox.queuedAt),
        ),
      ),
  );
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
    .set({
      state: 'sent',
      message,
      settledAt: sql`coalesce(${outbox.settledAt}, ${now.getTime()})`,
      ...spentBody,
    })
    .where(eq(outbox.id, id))
    .returning({ card: outbox.card });
  if (message === null || row === undefined || row.card === null) return;
  await connection.update(livingCards).set({ message }).where(eq(livingCards.id, row.card));
}
