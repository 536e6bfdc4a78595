import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { drafts } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Draft, EvaluationId, PersonId, Records } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';

const issue = z.object({ code: z.string(), values: z.record(z.string(), z.string()) });

const { placeholder } = sql;
const own = and(eq(drafts.evaluation, placeholder('evaluation')), eq(drafts.person, placeholder('person')));
const ofEvaluation = prepared((connection) =>
  connection
    .select({ person: drafts.person, fact: drafts.fact, typed: drafts.typed, issue: drafts.issue })
    .from(drafts)
    .where(eq(drafts.evaluation, placeholder('evaluation')))
    .prepare(),
);
const clearing = prepared((connection) =>
  connection
    .delete(drafts)
    .where(and(own, sql`${drafts.fact} in (select value from json_each(${placeholder('facts')}))`))
    .prepare(),
);

interface Owned {
  readonly person: PersonId;
  readonly draft: Draft;
}

/**
 * What people typed that could not be accepted yet. There are few, so that those of an evaluation are read once in
 * a turn, for whoever's card is drawn, and are known from then on.
 */
export function draftRecords(connection: Connection): Pick<Records, 'drafts' | 'saveDrafts' | 'clearDrafts'> {
  const known = new Map<EvaluationId, readonly Owned[]>();

  async function read(id: EvaluationId): Promise<readonly Owned[]> {
    const found = known.get(id) ?? (await find(connection, id));
    known.set(id, found);
    return found;
  }

  /** Those of an evaluation without some of a person's. */
  async function without(id: EvaluationId, person: PersonId, facts: ReadonlySet<FactId>) {
    return (await read(id)).filter((one) => one.person !== person || !facts.has(one.draft.fact));
  }

  return {
    async drafts(id, person) {
      return (await read(id)).flatMap((one) => (one.person === person ? [one.draft] : []));
    },

    async saveDrafts(id, person, added, at) {
      if (added.length === 0) return;
      const others = await without(id, person, new Set(added.map(({ fact }) => fact)));
      known.set(id, [...others, ...added.map((draft) => ({ person, draft }))]);
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
      const before = await read(id);
      const left = await without(id, person, new Set(facts));
      if (left.length === before.length) return;
      known.set(id, left);
      await clearing(connection).run({ evaluation: id, person, facts: JSON.stringify(facts) });
    },
  };
}

async function find(connection: Connection, evaluation: EvaluationId): Promise<readonly Owned[]> {
  const rows = await ofEvaluation(connection).all({ evaluation });
  return rows.map(({ person, ...row }) => ({
    person: personId(person),
    draft: { ...row, issue: parseJson(issue, row.issue) },
  }));
}
