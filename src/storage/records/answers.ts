import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { answers, evaluations } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Answer, EvaluationId, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';

export const factValue = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([z.string(), z.boolean()]))),
]);

const storedAnswers = z.array(
  z
    .tuple([
      z.int(),
      z.string(),
      z.string().nullable(),
      z.string(),
      z.int(),
      z.enum(answers.source.enumValues),
    ])
    .transform(
      ([sequence, fact, value, by, at, source]): Answer => ({
        sequence,
        fact,
        value: value === null ? null : parseJson(factValue, value),
        by: personId(by),
        at: new Date(at),
        source,
      }),
    ),
);

const { placeholder } = sql;

// Beside max(), SQLite takes the other columns from the very row that holds the maximum. And all in one
// text: making an object of each row takes the driver longer than finding the rows.
const newestOfEach = prepared((connection) =>
  connection
    .select({ all: sql<string>`json_group_array(json_array(newest, fact, value, "by", at, source))` })
    .from(sql`(
      select max(sequence) as newest, fact, value, "by", at, source from ${answers}
      where evaluation = ${placeholder('evaluation')} and sequence <= ${placeholder('upTo')}
      group by fact order by newest
    )`)
    .prepare(),
);
const raising = prepared((connection) =>
  connection
    .update(evaluations)
    .set({ version: sql`${evaluations.version} + ${placeholder('by')}` })
    .where(eq(evaluations.id, placeholder('id')))
    .returning({ version: evaluations.version })
    .prepare(),
);

/** The append-only log of answers. */
export function answerRecords(connection: Connection): Pick<Records, 'answers' | 'append'> {
  return {
    async answers(id, upTo) {
      const found = await newestOfEach(connection).get({
        evaluation: id,
        upTo: upTo ?? Number.MAX_SAFE_INTEGER,
      });
      return parseJson(storedAnswers, found?.all ?? '[]');
    },

    async append(id, added) {
      if (added.length === 0) return [];
      const before = await raiseVersion(connection, id, added.length);
      const numbered = added.map((answer, index) => ({ ...answer, sequence: before + index + 1 }));
      await connection.insert(answers).values(
        numbered.map(({ sequence, fact, value, by, at, source, origin }) => ({
          evaluation: id,
          sequence,
          fact,
          value: value === null ? null : JSON.stringify(value),
          by,
          at,
          source,
          origin,
        })),
      );
      return numbered.map(({ origin: _, ...answer }) => answer);
    },
  };
}

/** Returns the version before the raise. */
async function raiseVersion(connection: Connection, id: EvaluationId, by: number): Promise<number> {
  const [raised] = await raising(connection).all({ id, by });
  if (raised === undefined) throw new Error(`no evaluation ${id}`);
  return raised.version - by;
}
