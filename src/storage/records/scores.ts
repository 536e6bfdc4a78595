import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { currentScores } from '../../../db/schema.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';
import { scoreRewritten } from './summary-rows.ts';

const dimensions = z.array(z.object({ name: z.string(), score: z.string(), maxPoints: z.string() }));

const points = z.array(z.int().nullable());

const { placeholder } = sql;
const saving = prepared((connection) =>
  connection
    .insert(currentScores)
    .values({
      evaluation: placeholder('evaluation'),
      total: placeholder('total'),
      max: placeholder('max'),
      low: placeholder('low'),
      high: placeholder('high'),
      grade: placeholder('grade'),
      missing: placeholder('missing'),
      dimensions: placeholder('dimensions'),
      schemeId: placeholder('schemeId'),
      schemeVersion: placeholder('schemeVersion'),
      at: placeholder('at'),
      reviewed: placeholder('reviewed'),
      points: placeholder('points'),
    })
    .onConflictDoUpdate({
      target: currentScores.evaluation,
      set: {
        total: sql`excluded.total`,
        max: sql`excluded.max`,
        low: sql`excluded.low`,
        high: sql`excluded.high`,
        grade: sql`excluded.grade`,
        missing: sql`excluded.missing`,
        dimensions: sql`excluded.dimensions`,
        schemeId: sql`excluded.scheme_id`,
        schemeVersion: sql`excluded.scheme_version`,
        at: sql`excluded.at`,
        reviewed: sql`excluded.reviewed`,
        points: sql`excluded.points`,
      },
    })
    .prepare(),
);

/** The score as it stands, so that summaries never rescore. */
export function scoreRecords(connection: Connection): Pick<Records, 'saveScore' | 'currentScore'> {
  return {
    async saveScore(id, { scheme, ...score }, at) {
      await saving(connection).run({
        ...score,
        evaluation: id,
        dimensions: JSON.stringify(score.dimensions),
        points: score.points === null ? null : JSON.stringify(score.points),
        schemeId: scheme.id,
        schemeVersion: scheme.version,
        at,
      });
      scoreRewritten(connection, id);
    },

    async currentScore(id) {
      const row = await connection.select().from(currentScores).where(eq(currentScores.evaluation, id)).get();
      if (row === undefined) return null;
      return {
        total: row.total,
        max: row.max,
        low: row.low,
        high: row.high,
        grade: row.grade,
        missing: row.missing,
        dimensions: parseJson(dimensions, row.dimensions),
        scheme: { id: row.schemeId, version: row.schemeVersion },
        reviewed: row.reviewed,
        points: row.points === null ? null : parseJson(points, row.points),
      };
    },
  };
}
