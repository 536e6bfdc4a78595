import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { answers, evaluations } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Answer, EvaluationId, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';

const factValue = z.union([
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

/** The append-only log of answers. */
export function answerRecords(connection: Connection): Pick<Records, 'answers' | 'append'> {
  return {
    async answers(id, upTo) {
      // Beside max(), SQLite takes the other columns from the very row that holds the maximum. And all in
      // one text: making an object of each row takes the driver longer than finding the rows.
      const [found] = await connection.values<[string]>(sql`
        select json_group_array(json_array(newest, fact, value, "by", at, source)) from (
          select max(sequence) as newest, fact, value, "by", at, source from ${answers}
          where evaluation = ${id} ${upTo === undefined ? sql`` : sql`and sequence <= ${upTo}`}
          group by fact order by newest
        )`);
      return parseJson(storedAnswers, found?.[0] ?? '[]');
    },

    async append(id, added) {
      if (added.length === 0) return [];
      const before = await raiseVersion(connection, id, added.length);
      const numbered = added.map((answer, index) => ({ ...answer, sequence: before + index + 1 }));
      await connection.insert(answers).values(
        numbered.map(({ sequence, fact, value, by, at, source }) => ({
          evaluation: id,
          sequence,
          fact,
          value: value === null ? null : JSON.stringify(value),
          by,
          at,
          source,
        })),
      );
      return numbered;
    },
  };
}

/** Returns the version before the raise. */
async function raiseVersion(connection: Connection, id: EvaluationId, by: number): Promise<number> {
  const [raised] = await connection
    .update(evaluations)
    .set({ version: sql`${evaluations.version} + ${by}` })
    .where(eq(evaluations.id, id))
    .returning({ version: evaluations.version });
  if (raised === undefined) throw new Error(`no evaluation ${id}`);
  return raised.version - by;
}
