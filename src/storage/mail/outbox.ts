import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { outbox } from '../../../db/schema.ts';
import type { Outbox } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { cardOf, readBody, spentBody } from './body.ts';

const { placeholder } = sql;
const adding = prepared((connection) =>
  connection
    .insert(outbox)
    .values({
      id: placeholder('id'),
      lane: placeholder('lane'),
      state: 'pending',
      kind: placeholder('kind'),
      card: placeholder('card'),
      recipientType: placeholder('recipientType'),
      recipient: placeholder('recipient'),
      queuedAt: placeholder('at'),
      notBefore: placeholder('notBefore'),
      body: placeholder('body'),
    })
    .prepare(),
);
const superseding = prepared((connection) =>
  connection
    .update(outbox)
    .set({ state: 'superseded', settledAt: sql`${placeholder('at')}`, ...spentBody })
    // Written out, not bound: only so does SQLite see that the partial index covers it.
    .where(and(eq(outbox.card, placeholder('card')), sql`state = 'pending' and kind = 'card_update'`))
    .prepare(),
);
const untold = and(
  inArray(outbox.state, ['failed', 'unknown']),
  sql`${outbox.lane} in (select value from json_each(${placeholder('lanes')}))`,
  isNull(outbox.toldAt),
);
const undelivered = prepared((connection) =>
  connection.select({ kind: outbox.kind }).from(outbox).where(untold).prepare(),
);
const telling = prepared((connection) =>
  connection
    .update(outbox)
    .set({ toldAt: sql`${placeholder('at')}`, ...spentBody })
    .where(untold)
    .prepare(),
);

/** Messages queued in the same transaction as what they tell of. */
export function createOutbox(connection: Connection): Outbox {
  const kindsGivenUp = async (lanes: readonly string[]) => {
    const rows = await undelivered(connection).all({ lanes: JSON.stringify(lanes) });
    return rows.map(({ kind }) => kind);
  };
  return {
    async add({ id, lane, to, body, notBefore }, at) {
      // A newer picture of a card makes the older ones, not yet delivered, pointless.
      if (body.kind === 'card_update') {
        await superseding(connection).run({ card: body.card, at: at.getTime() });
      }
      await adding(connection).run({
        id,
        lane,
        kind: body.kind,
        card: cardOf(body),
        recipientType: to.type,
        recipient: to.id,
        at,
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

    undelivered: kindsGivenUp,

    async takeUndelivered(lanes, at) {
      const kinds = await kindsGivenUp(lanes);
      if (kinds.length > 0) await telling(connection).run({ lanes: JSON.stringify(lanes), at: at.getTime() });
      return kinds;
    },
  };
}
