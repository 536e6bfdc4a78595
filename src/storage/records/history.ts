import { and, asc, count, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { answers } from '../../../db/schema.ts';
import { readOrigin } from '../../evaluation/history/origin.ts';
import { personId } from '../../evaluation/ids.ts';
import type { EvaluationId, PastAnswer, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';
import { factValue } from './answers.ts';

const value = z
  .string()
  .nullable()
  .transform((json) => (json === null ? null : parseJson(factValue, json)));

const pastAnswer = z
  .tuple([
    z.int(),
    z.string(),
    value,
    z.string().transform(personId),
    z.int().transform((at) => new Date(at)),
    z.enum(answers.source.enumValues),
    z.string().nullable().transform(readOrigin),
    value,
  ])
  .transform(
    ([sequence, fact, stated, by, at, source, origin, before]): PastAnswer => ({
      sequence,
      fact,
      value: stated,
      by,
      at,
      source,
      origin,
      before,
    }),
  );

/** The answers as a history: none is ever overwritten. */
export function historyRecords(
  connection: Connection,
): Pick<Records, 'history' | 'historyLength' | 'changes'> {
  return {
    async history(id, { fact, skip, limit }) {
      const rows = await connection.values(sql`
        select sequence, fact, value, "by", at, source, origin, before from (
          select *, lag(value) over (partition by fact order by sequence) as before
          from ${answers} where ${partOf(id, fact)}
        ) order by sequence desc limit ${limit} offset ${skip}`);
      return rows.map((row) => pastAnswer.parse(row));
    },

    async historyLength(id, fact) {
      const row = await connection.select({ rows: count() }).from(answers).where(partOf(id, fact)).get();
      return row?.rows ?? 0;
    },

    async changes(id) {
      const { sequence, fact, by, at, origin } = answers;
      const rows = await connection
        .select({ sequence, fact, by, at, origin })
        .from(answers)
        .where(eq(answers.evaluation, id))
        .orderBy(asc(sequence));
      return rows.map((row) => ({ ...row, by: personId(row.by), origin: readOrigin(row.origin) }));
    },
  };
}

const partOf = (id: EvaluationId, fact: string | null) =>
  and(eq(answers.evaluation, id), fact === null ? undefined : eq(answers.fact, fact));
