import { eq } from 'drizzle-orm';
import { deferrals } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

/** Questions that wait for somebody who knows. */
export function deferralRecords(connection: Connection): Pick<Records, 'deferrals' | 'defer'> {
  return {
    async deferrals(id) {
      const rows = await connection
        .select({ fact: deferrals.fact, by: deferrals.by, version: deferrals.version, at: deferrals.at })
        .from(deferrals)
        .where(eq(deferrals.evaluation, id))
        .orderBy(deferrals.fact);
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
