import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { drafts } from '../../../db/schema.ts';
import type { Draft, EvaluationId, PersonId, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';

const issue = z.object({ code: z.string(), values: z.record(z.string(), z.string()) });

const { placeholder } = sql;
const own = and(eq(drafts.evaluation, placeholder('evaluation')), eq(drafts.person, placeholder('person')));
const ofPerson = prepared((connection) =>
  connection
    .select({ fact: drafts.fact, typed: drafts.typed, issue: drafts.issue })
    .from(drafts)
    .where(own)
    .prepare(),
);
const clearing = prepared((connection) =>
  connection
    .delete(drafts)
    .where(and(own, sql`${drafts.fact} in (select value from json_each(${placeholder('facts')}))`))
    .prepare(),
);

/**
 * What somebody typed that could not be accepted yet. Most have no such drafts, and a turn that has seen so
 * takes none away.
 */
export function draftRecords(connection: Connection): Pick<Records, 'drafts' | 'saveDrafts' | 'clearDrafts'> {
  const known = new Map<string, readonly Draft[]>();

  async function read(id: EvaluationId, person: PersonId): Promise<readonly Draft[]> {
    const key = `${id} ${person}`;
    const found = known.get(key) ?? (await find(connection, id, person));
    known.set(key, found);
    return found;
  }

  return {
    drafts: read,

    async saveDrafts(id, person, added, at) {
      if (added.length === 0) return;
      known.clear();
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
      const cleared = new Set(facts);
      if (!(await read(id, person)).some(({ fact }) => cleared.has(fact))) return;
      known.clear();
      await clearing(connection).run({ evaluation: id, person, facts: JSON.stringify(facts) });
    },
  };
}

async function find(connection: Connection, id: EvaluationId, person: PersonId): Promise<readonly Draft[]> {
  const rows = await ofPerson(connection).all({ evaluation: id, person });
  return rows.map((row) => ({ ...row, issue: parseJson(issue, row.issue) }));
}
