import { and, count, inArray, lt, sql } from 'drizzle-orm';
import { inbox, outbox } from '../../db/schema.ts';
import type { Desk, Storage, StorageFigures } from '../evaluation/index.ts';
import type { Access, Connection } from './access/database.ts';
import { createCards } from './mail/cards.ts';
import { createDeliveryQueue } from './mail/delivery-queue.ts';
import { createInbox } from './mail/inbox.ts';
import { createOutbox } from './mail/outbox.ts';
import { wipeGroupLists } from './records/groups.ts';
import { createRecords } from './records/index.ts';
import { createAnswerMemory, type TurnMemory } from './records/known-answers.ts';
import { operationsRecords } from './records/operations.ts';
import { requireCurrentSchema } from './schema-version.ts';

/**
 * Everything the bot keeps, over a database of either kind. A turn's work must not call the storage again,
 * for it would wait for itself, and must let what its desk throws pass: the transaction may be gone by then.
 */
export function createStorage(access: Access): Storage {
  const memory = createAnswerMemory();
  return {
    async turn(work) {
      const { result, answers } = await access.transaction(async (connection) => {
        const answers = memory.forTurn();
        return { result: await work(deskOver(connection, answers, access.isDistant)), answers };
      });
      answers.keep();
      return result;
    },
    queue: createDeliveryQueue(access),
    async ping() {
      await access.takesChanges();
      await access.direct(requireCurrentSchema);
    },
    prune: (before, lists) => access.transaction((connection) => prune(connection, before, lists)),
    figures: () => access.direct(figures),
    close: () => access.close(),
  };
}

function deskOver(connection: Connection, answers: TurnMemory, isDistant: boolean): Desk {
  return {
    records: createRecords(connection, answers),
    inbox: createInbox(connection),
    outbox: createOutbox(connection),
    cards: createCards(connection),
    async foresee(questions) {
      if (isDistant) await Promise.all(questions.map((ask) => ask()));
    },
  };
}

async function figures(connection: Connection): Promise<StorageFigures> {
  const { databaseBytes, files, lastBackup } = await operationsRecords(connection).upkeep();
  const [events] = await connection.select({ rows: count() }).from(inbox);
  return { events: events?.rows ?? 0, databaseBytes, files, lastBackup };
}

/** Messages that were given up stay, so that somebody can look into them. */
const delivered = ['sent', 'superseded', 'dropped'] as const;

/** A server takes a transaction away after 5 s. */
const pruneAtOnce = 2_000;

async function prune(connection: Connection, before: Date, lists: Date): Promise<boolean> {
  await wipeGroupLists(connection, lists);
  const seen = connection.select({ key: inbox.key }).from(inbox).where(lt(inbox.at, before));
  const events = await connection
    .delete(inbox)
    .where(inArray(inbox.key, seen.limit(pruneAtOnce)))
    .returning({ key: inbox.key });
  const settled = connection
    .select({ position: outbox.position })
    .from(outbox)
    // The plus keeps SQLite from reading through all that was delivered in order to find what is old.
    .where(and(inArray(sql`+${outbox.state}`, [...delivered]), lt(outbox.settledAt, before)));
  const messages = await connection
    .delete(outbox)
    .where(inArray(outbox.position, settled.limit(pruneAtOnce)))
    .returning({ position: outbox.position });
  return events.length === pruneAtOnce || messages.length === pruneAtOnce;
}
