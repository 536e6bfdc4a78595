import { eq, sql } from 'drizzle-orm';
import { deferrals } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

const ofEvaluation = prepared((connection) =>
  connection
    .select({ fact: deferrals.fact, by: deferrals.by, version: deferrals.version, at: deferrals.at })
    .from(deferrals)
    .where(eq(deferrals.evaluation, sql.placeholder('evaluation')))
    .orderBy(deferrals.fact)
    .prepare(),
);

/** Questions that wait for somebody who knows. */
export function deferralRecords(connection: Connection): Pick<Records, 'deferrals' | 'defer'> {
  return {
    async deferrals(id) {
      const rows = await ofEvaluation(connection).all({ evaluation: id });
      return rows.map((row) => ({ ...row, by: personId(row.by) }));
    },

    async defer(id, { fact, ...note }) {
      await connection
        .insert(deferrals)
        .values({ evaluation: id, fact, ...note })
        .onConflictDoUpdate({ target: [deferrals.evaluation, deferrals.fact], set: note });
    },
  };
}
