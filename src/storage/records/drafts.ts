import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { drafts } from '../../../db/schema.ts';
import type { EvaluationId, PersonId, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';

const issue = z.object({ code: z.string(), values: z.record(z.string(), z.string()) });

/** What somebody typed that could not be accepted yet. */
export function draftRecords(connection: Connection): Pick<Records, 'drafts' | 'saveDrafts' | 'clearDrafts'> {
  return {
    async drafts(id, person) {
      const rows = await connection
        .select({ fact: drafts.fact, typed: drafts.typed, issue: drafts.issue })
        .from(drafts)
        .where(ownedBy(id, person));
      return rows.map((row) => ({ ...row, issue: parseJson(issue, row.issue) }));
    },

    async saveDrafts(id, person, added, at) {
      if (added.length === 0) return;
      const rows = added.map((draft) => ({
        evaluation: id,
        person,
        fact: draft.fact,
        typed: draft.typed,
        issue: JSON.stringify(draft.issue),
        at,
      }));
      await connection
        .insert(drafts)
        .values(rows)
        .onConflictDoUpdate({
          target: [drafts.evaluation, drafts.person, drafts.fact],
          set: { typed: sql`excluded.typed`, issue: sql`excluded.issue`, at: sql`excluded.at` },
        });
    },

    async clearDrafts(id, person, facts) {
      if (facts.length === 0) return;
      await connection.delete(drafts).where(and(ownedBy(id, person), inArray(drafts.fact, [...facts])));
    },
  };
}

function ownedBy(id: EvaluationId, person: PersonId) {
  return and(eq(drafts.evaluation, id), eq(drafts.person, person));
}
