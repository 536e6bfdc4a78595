import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { evaluations, livingCards, members } from '../../../db/schema.ts';
import { cardId, evaluationId, messageId, personId } from '../../evaluation/ids.ts';
import type { CardId, Cards, LivingCard, PersonId } from '../../evaluation/index.ts';
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

const ofPeople = prepared((connection) =>
  connection
    .select()
    .from(livingCards)
    .where(
      sql`${livingCards.position} in ${newestOf(
        sql`${livingCards.person} in (select value from json_each(${placeholder('people')}))`,
      )}`,
    )
    .prepare(),
);
/** The newest cards of everybody in the department of an evaluation and of one more person, who may have none. */
const around = prepared((connection) =>
  connection
    .select({ person: sql<string>`around.person`, card: livingCards })
    .from(
      sql`(
        select ${placeholder('person')} as person union
        select ${members.person} from ${members} join ${evaluations}
          on ${evaluations.department} = ${members.department}
        where ${evaluations.id} = ${placeholder('evaluation')}
      ) around`,
    )
    .leftJoin(
      livingCards,
      sql`${livingCards.position} in ${newestOf(sql`${livingCards.person} = around.person`)}`,
    )
    .prepare(),
);

/** The positions of the newest card of each topic and evaluation of the people meant. */
function newestOf(people: SQL): SQL {
  return sql`(select position from (
    select position, row_number() over (
      partition by person, topic, evaluation order by issued_at desc, position desc
    ) as place from ${livingCards} where ${people}
  ) where place = 1)`;
}

/** The cards the bot keeps up to date. Whose living cards were read once in a turn are known from then on. */
export function createCards(connection: Connection): Cards {
  const known = new Map<PersonId, readonly LivingCard[]>();

  function noteIssued(card: LivingCard): void {
    const theirs = known.get(card.person);
    if (theirs === undefined) return;
    const others = theirs.filter(
      ({ id, topic, evaluation }) =>
        id !== card.id && (topic !== card.topic || evaluation !== card.evaluation),
    );
    known.set(card.person, [...others, card]);
  }

  function noteUpdated(id: CardId, change: Partial<LivingCard>): void {
    const [person, cards] = [...known].find(([, theirs]) => theirs.some((one) => one.id === id)) ?? [];
    const card = cards?.find((one) => one.id === id);
    if (change.evaluation !== undefined && change.evaluation !== card?.evaluation) {
      // It comes before another card now, or after one, and those are not known.
      known.clear();
    } else if (person !== undefined && cards !== undefined) {
      known.set(
        person,
        cards.map((one) => (one.id === id ? { ...one, ...change } : one)),
      );
    }
  }

  return {
    /** A card issued once more, under the same id, starts anew. */
    async issue({ id, ...card }) {
      noteIssued({ id, ...card });
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
      const unknown = people.filter((person) => !known.has(person));
      if (unknown.length > 0) {
        const cards = (await ofPeople(connection).all({ people: JSON.stringify(unknown) })).map(cardOf);
        for (const person of unknown) {
          known.set(
            person,
            cards.filter((card) => card.person === person),
          );
        }
      }
      return people.flatMap((person) => known.get(person) ?? []);
    },

    async readAround(evaluation, person) {
      const rows = await around(connection).all({ evaluation, person });
      for (const one of new Set(rows.map((row) => row.person))) {
        const theirs = rows.filter((row) => row.person === one);
        known.set(
          personId(one),
          theirs.flatMap(({ card }) => (card === null ? [] : [cardOf(card)])),
        );
      }
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
      noteUpdated(id, change);
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
