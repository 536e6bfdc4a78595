import { eq, sql } from 'drizzle-orm';
import { evaluations } from '../../../db/schema.ts';
import type { EvaluationId } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

/** The newest answer of each evaluation: nobody else raises it within a turn, so what was read once is known. */
export interface Versions {
  /** What was read with the evaluation. */
  heard(evaluation: EvaluationId, version: number): void;
  /** Raises it; resolves to the version before. Throws where there is no such evaluation. */
  raise(evaluation: EvaluationId, by: number): Promise<number>;
}

const { placeholder } = sql;
const reading = prepared((connection) =>
  connection
    .select({ version: evaluations.version })
    .from(evaluations)
    .where(eq(evaluations.id, placeholder('id')))
    .prepare(),
);
const raising = prepared((connection) =>
  connection
    .update(evaluations)
    .set({ version: sql`${placeholder('version')}` })
    .where(eq(evaluations.id, placeholder('id')))
    .prepare(),
);

export function createVersions(connection: Connection): Versions {
  const known = new Map<EvaluationId, number>();
  return {
    heard: (evaluation, version) => void known.set(evaluation, version),
    async raise(id, by) {
      const before = known.get(id) ?? (await reading(connection).get({ id }))?.version;
      if (before === undefined) throw new Error(`no evaluation ${id}`);
      await raising(connection).run({ id, version: before + by });
      known.set(id, before + by);
      return before;
    },
  };
}
