import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { answers } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Answer, EvaluationId, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';
import { previousOf } from './evaluations.ts';
import type { KnownAnswers, TurnMemory } from './known-answers.ts';
import type { Versions } from './versions.ts';

export const factValue = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([z.string(), z.boolean()]))),
]);

/** A row of the log as the database says it. */
const answerRow = z.tuple([
  z.string(),
  z.int(),
  z.string(),
  z.string().nullable(),
  z.string(),
  z.int(),
  z.enum(answers.source.enumValues),
]);
const answerRows = z.array(answerRow);
type AnswerRow = z.infer<typeof answerRow>;

const { placeholder } = sql;
type Evaluation = SQL | Placeholder;

const given = placeholder('evaluation');
const yearBefore = sql`(select ${previousOf} from evaluations join campaigns on campaigns.id = evaluations.campaign
  where evaluations.id = ${given})`;

// All in one text: making an object of each row takes the driver longer than finding the rows.
const rows = sql<string>`json_group_array(json_array(evaluation, sequence, fact, value, "by", at, source))`;

// Beside max(), SQLite takes the other columns from the very row that holds the maximum.
const newestIn = (connection: Connection, evaluation: Evaluation) =>
  connection.select({ rows }).from(sql`(
      select evaluation, max(sequence) as sequence, fact, value, "by", at, source from ${answers}
      where evaluation = ${evaluation} and sequence <= ${placeholder('upTo')}
      group by fact order by 2
    )`);
const laterIn = (connection: Connection, evaluation: Evaluation) =>
  connection.select({ rows }).from(sql`(
      select evaluation, sequence, fact, value, "by", at, source from ${answers}
      where evaluation = ${evaluation} and sequence >= ${placeholder('from')}
      order by sequence
    )`);

const ofThisYear = {
  newest: prepared((connection) => newestIn(connection, given).prepare()),
  later: prepared((connection) => laterIn(connection, given).prepare()),
};
const ofLastYear = {
  newest: prepared((connection) => newestIn(connection, yearBefore).prepare()),
  later: prepared((connection) => laterIn(connection, yearBefore).prepare()),
};

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

/** The append-only log of answers: of what was read before only what came since is read. */
export function answerRecords(
  connection: Connection,
  versions: Versions,
  memory: TurnMemory,
): Pick<Records, 'answers' | 'answersOfLastYear' | 'append'> {
  async function newestUpTo(
    of: typeof ofThisYear,
    evaluation: EvaluationId,
    upTo = Number.MAX_SAFE_INTEGER,
  ): Promise<readonly AnswerRow[]> {
    const found = await of.newest(connection).get({ evaluation, upTo });
    return parseJson(answerRows, found?.rows ?? '[]');
  }

  async function newestNow(
    of: typeof ofThisYear,
    evaluation: EvaluationId,
    key: string,
  ): Promise<readonly Answer[]> {
    const known = memory.of(key);
    const from = known?.answers.at(-1)?.sequence;
    if (known !== undefined && from !== undefined) {
      const found = await of.later(connection).get({ evaluation, from });
      const [last, ...later] = parseJson(answerRows, found?.rows ?? '[]');
      // Another one stands there where a server was put back to an older state.
      if (last !== undefined && JSON.stringify(last) === known.lastRow) return noted(key, known, later);
    }
    return noted(key, nothingKnown(), await newestUpTo(of, evaluation));
  }

  function noted(key: string, known: KnownAnswers, later: readonly AnswerRow[]): readonly Answer[] {
    const last = later.at(-1);
    const newest =
      last === undefined
        ? known
        : {
            answers: newestOfEach([...known.answers, ...later.map(answerOf)]),
            lastRow: JSON.stringify(last),
          };
    memory.note(key, newest);
    return newest.answers;
  }

  return {
    async answers(evaluation, upTo) {
      if (upTo !== undefined) return (await newestUpTo(ofThisYear, evaluation, upTo)).map(answerOf);
      return memory.ofTurn(evaluation)?.answers ?? newestNow(ofThisYear, evaluation, evaluation);
    },

    answersOfLastYear: (evaluation) => newestNow(ofLastYear, evaluation, `before ${evaluation}`),

    async append(id, added) {
      if (added.length === 0) return [];
      const before = await versions.raise(id, added.length);
      const numbered = added.map((answer, index) => ({ ...answer, sequence: before + index + 1 }));
      const written: AnswerRow[] = [];
      for (const { value, origin = null, ...answer } of numbered) {
        const json = value === null ? null : JSON.stringify(value);
        await adding(connection).run({ evaluation: id, ...answer, value: json, origin });
        const { sequence, fact, by, at, source } = answer;
        written.push([id, sequence, fact, json, by, at.getTime(), source]);
      }
      const known = memory.ofTurn(id);
      if (known !== undefined) noted(id, known, written);
      return numbered.map(({ origin: _, ...answer }) => answer);
    },
  };
}

/** Made anew, for what follows from answers is remembered by their list. */
const nothingKnown = (): KnownAnswers => ({ answers: [], lastRow: '' });

function answerOf([, sequence, fact, value, by, at, source]: AnswerRow): Answer {
  return {
    sequence,
    fact,
    value: value === null ? null : parseJson(factValue, value),
    by: personId(by),
    at: new Date(at),
    source,
  };
}

function newestOfEach(log: readonly Answer[]): readonly Answer[] {
  const newest = new Map(log.map(({ fact, sequence }) => [fact, sequence]));
  return log.filter(({ fact, sequence }) => newest.get(fact) === sequence);
}
