import { and, desc, eq, isNull } from 'drizzle-orm';
import { livingCards } from '../../../db/schema.ts';
import { cardId, evaluationId, messageId, personId } from '../../evaluation/ids.ts';
import type { Cards, LivingCard } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

const newestFirst = [desc(livingCards.issuedAt), desc(livingCards.position)];

/** The cards the bot keeps up to date. */
export function createCards(connection: Connection): Cards {
  const cards = () => connection.select().from(livingCards).$dynamic();
  return {
    /** A card issued once more, under the same id, starts anew. */
    async issue({ id, ...card }) {
      await connection
        .insert(livingCards)
        .values({ id, ...card })
        .onConflictDoUpdate({ target: livingCards.id, set: card });
    },

    async card(id) {
      return cardOrNull(await cards().where(eq(livingCards.id, id)).get());
    },

    async living(person, topic, evaluation) {
      const about =
        evaluation === null ? isNull(livingCards.evaluation) : eq(livingCards.evaluation, evaluation);
      return cardOrNull(
        await cards()
          .where(and(eq(livingCards.person, person), eq(livingCards.topic, topic), about))
          .orderBy(...newestFirst)
          .get(),
      );
    },

    async ofMessage(message) {
      return cardOrNull(
        await cards()
          .where(eq(livingCards.message, message))
          .orderBy(...newestFirst)
          .get(),
      );
    },

    async update(id, change) {
      if (Object.values(change).every((value) => value === undefined)) return;
      await connection.update(livingCards).set(change).where(eq(livingCards.id, id));
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
