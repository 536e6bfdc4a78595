import { and, eq, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { answers, evaluations } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Answer, EvaluationId, Records } from '../../evaluation/index.ts';
import type { Connection } from '../database.ts';
import { parseJson } from '../json.ts';

const factValue = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([z.string(), z.boolean()]))),
]);

/** The append-only log of answers. */
export function answerRecords(connection: Connection): Pick<Records, 'answers' | 'append'> {
  return {
    async answers(id, upTo) {
      // Beside max(), SQLite takes the other columns from the very row that holds the maximum.
      const newest = sql<number>`max(${answers.sequence})`;
      const { fact, value, by, at, source } = answers;
      const rows = await connection
        .select({ sequence: newest, fact, value, by, at, source })
        .from(answers)
        .where(and(eq(answers.evaluation, id), upTo === undefined ? undefined : lte(answers.sequence, upTo)))
        .groupBy(answers.fact)
        .orderBy(newest);
      return rows.map(answerOf);
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

type AnswerRow = Omit<typeof answers.$inferSelect, 'evaluation'>;

function answerOf({ sequence, fact, value, by, at, source }: AnswerRow): Answer {
  return {
    sequence,
    fact,
    value: value === null ? null : parseJson(factValue, value),
    by: personId(by),
    at,
    source,
  };
}
