import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { livingCards } from '../../../db/schema.ts';
import { cardId, evaluationId, messageId, personId } from '../../evaluation/ids.ts';
import type { Cards, LivingCard } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

const newestFirst = [desc(livingCards.issuedAt), desc(livingCards.position)];

const { placeholder } = sql;
const byId = prepared((connection) =>
  connection
    .select()
    .from(livingCards)
    .where(eq(livingCards.id, placeholder('id')))
    .prepare(),
);
const newest = prepared((connection) =>
  connection
    .select()
    .from(livingCards)
    .where(
      and(
        eq(livingCards.person, placeholder('person')),
        eq(livingCards.topic, placeholder('topic')),
        sql`${livingCards.evaluation} is ${placeholder('evaluation')}`,
      ),
    )
    .orderBy(...newestFirst)
    .limit(1)
    .prepare(),
);
/** What is null stays as it is; `keepsSection` says so for the section, which may become null. */
const updating = prepared((connection) =>
  connection
    .update(livingCards)
    .set({
      open: sql`coalesce(${placeholder('open')}, open)`,
      message: sql`coalesce(${placeholder('message')}, message)`,
      evaluation: sql`coalesce(${placeholder('evaluation')}, evaluation)`,
      section: sql`iif(${placeholder('keepsSection')}, section, ${placeholder('section')})`,
    })
    .where(eq(livingCards.id, placeholder('id')))
    .prepare(),
);

/** The cards the bot keeps up to date. */
export function createCards(connection: Connection): Cards {
  return {
    /** A card issued once more, under the same id, starts anew. */
    async issue({ id, ...card }) {
      await connection
        .insert(livingCards)
        .values({ id, ...card })
        .onConflictDoUpdate({ target: livingCards.id, set: card });
    },

    async card(id) {
      return cardOrNull(await byId(connection).get({ id }));
    },

    async living(person, topic, evaluation) {
      return cardOrNull(await newest(connection).get({ person, topic, evaluation }));
    },

    async livingOf(people) {
      if (people.length === 0) return [];
      const newest = sql`(select position from (
        select position, row_number() over (
          partition by person, topic, evaluation order by issued_at desc, position desc
        ) as place from ${livingCards} where ${inArray(livingCards.person, [...people])}
      ) where place = 1)`;
      const rows = await connection
        .select()
        .from(livingCards)
        .where(sql`${livingCards.position} in ${newest}`);
      return rows.map(cardOf);
    },

    async ofMessage(message) {
      return cardOrNull(
        await connection
          .select()
          .from(livingCards)
          .where(eq(livingCards.message, message))
          .orderBy(...newestFirst)
          .get(),
      );
    },

    async update(id, change) {
      if (Object.values(change).every((value) => value === undefined)) return;
      const { open, message = null, evaluation = null, section } = change;
      await updating(connection).run({
        id,
        open: open === undefined ? null : Number(open),
        message,
        evaluation,
        keepsSection: Number(section === undefined),
        section: section ?? null,
      });
    },
  };
}

type CardRow = typeof livingCards.$inferSelect;

const cardOrNull = (row: CardRow | undefined) => (row === undefined ? null : cardOf(row));

function cardOf(row: CardRow): LivingCard {
  return {
    id: cardId(row.id),
    person: personId(row.person),
    topic: row.topic,
    evaluation: row.evaluation === null ? null : evaluationId(row.evaluation),
    message: row.message === null ? null : messageId(row.message),
    issuedAt: row.issuedAt,
    open: row.open,
    section: row.section,
  };
}
