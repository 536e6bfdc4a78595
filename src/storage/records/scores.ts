import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { currentScores } from '../../../db/schema.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';

const dimensions = z.array(z.object({ name: z.string(), score: z.string(), maxPoints: z.string() }));

/** The score as it stands, so that summaries never rescore. */
export function scoreRecords(connection: Connection): Pick<Records, 'saveScore' | 'currentScore'> {
  return {
    async saveScore(id, { scheme, ...score }, at) {
      const row = {
        total: score.total,
        max: score.max,
        low: score.low,
        high: score.high,
        grade: score.grade,
        missing: score.missing,
        dimensions: JSON.stringify(score.dimensions),
        schemeId: scheme.id,
        schemeVersion: scheme.version,
        at,
      };
      await connection
        .insert(currentScores)
        .values({ evaluation: id, ...row })
        .onConflictDoUpdate({ target: currentScores.evaluation, set: row });
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
      };
    },
  };
}
