import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { answers } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Answer, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';
import { previousOf } from './evaluations.ts';
import type { Versions } from './versions.ts';

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
const newestIn = (connection: Connection, evaluation: SQL | Placeholder) =>
  connection
    .select({ all: sql<string>`json_group_array(json_array(newest, fact, value, "by", at, source))` })
    .from(sql`(
      select max(sequence) as newest, fact, value, "by", at, source from ${answers}
      where evaluation = ${evaluation} and sequence <= ${placeholder('upTo')}
      group by fact order by newest
    )`);
const newestOfEach = prepared((connection) => newestIn(connection, placeholder('evaluation')).prepare());
const newestOfLastYear = prepared((connection) =>
  newestIn(
    connection,
    sql`(select ${previousOf} from evaluations join campaigns on campaigns.id = evaluations.campaign
      where evaluations.id = ${placeholder('evaluation')})`,
  ).prepare(),
);

const adding = prepared((connection) =>
  connection
    .insert(answers)
    .values({
      evaluation: placeholder('evaluation'),
      sequence: placeholder('sequence'),
      fact: placeholder('fact'),
      value: placeholder('value'),
      by: placeholder('by'),
      at: placeholder('at'),
      source: placeholder('source'),
      origin: placeholder('origin'),
    })
    .prepare(),
);

/** The append-only log of answers. */
export function answerRecords(
  connection: Connection,
  versions: Versions,
): Pick<Records, 'answers' | 'answersOfLastYear' | 'append'> {
  return {
    async answers(evaluation, upTo = Number.MAX_SAFE_INTEGER) {
      const found = await newestOfEach(connection).get({ evaluation, upTo });
      return parseJson(storedAnswers, found?.all ?? '[]');
    },

    async answersOfLastYear(evaluation) {
      const found = await newestOfLastYear(connection).get({ evaluation, upTo: Number.MAX_SAFE_INTEGER });
      return parseJson(storedAnswers, found?.all ?? '[]');
    },

    async append(id, added) {
      if (added.length === 0) return [];
      const before = await versions.raise(id, added.length);
      const numbered = added.map((answer, index) => ({ ...answer, sequence: before + index + 1 }));
      for (const { value, origin = null, ...answer } of numbered) {
        const json = value === null ? null : JSON.stringify(value);
        await adding(connection).run({ evaluation: id, ...answer, value: json, origin });
      }
      return numbered.map(({ origin: _, ...answer }) => answer);
    },
  };
}
