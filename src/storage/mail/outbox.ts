import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { outbox } from '../../../db/schema.ts';
import type { Outbox } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { cardOf, readBody } from './body.ts';

/** Messages queued in the same transaction as what they tell of. */
export function createOutbox(connection: Connection): Outbox {
  return {
    async add({ id, lane, to, body, notBefore }, at) {
      if (body.kind === 'card_update') await supersedeUpdates(connection, body.card, at);
      await connection.insert(outbox).values({
        id,
        lane,
        state: 'pending',
        kind: body.kind,
        card: cardOf(body),
        recipientType: to.type,
        recipient: to.id,
        queuedAt: at,
        notBefore,
        body: JSON.stringify(body),
      });
    },

    async release(id, notBefore) {
      await connection
        .update(outbox)
        .set({ notBefore })
        .where(and(eq(outbox.id, id), eq(outbox.state, 'pending'), isNull(outbox.firstTriedAt)));
    },

    async waitingReports(lane) {
      const rows = await connection
        .select({ body: outbox.body })
        .from(outbox)
        .where(and(eq(outbox.state, 'pending'), eq(outbox.lane, lane), eq(outbox.kind, 'report')));
      return rows.map(({ body }) => readBody(body)).filter((body) => body?.kind === 'report');
    },

    async takeUndelivered(lane, at) {
      const rows = await connection
        .update(outbox)
        .set({ toldAt: at })
        .where(
          and(inArray(outbox.state, ['failed', 'unknown']), eq(outbox.lane, lane), isNull(outbox.toldAt)),
        )
        .returning({ kind: outbox.kind });
      return rows.map(({ kind }) => kind);
    },
  };
}

/** A newer picture of a card makes the older ones, not yet delivered, pointless. */
async function supersedeUpdates(connection: Connection, card: string, at: Date): Promise<void> {
  await connection
    .update(outbox)
    .set({ state: 'superseded', settledAt: at })
    // Written out, not bound: only so does SQLite see that the partial index covers it.
    .where(and(eq(outbox.card, card), sql`state = 'pending' and kind = 'card_update'`));
}
