import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { decisions, evaluations, reviewScores, snapshots } from '../../../db/schema.ts';
import { storedSections } from '../../evaluation/history/record-digests.ts';
import { personId } from '../../evaluation/ids.ts';
import type { EvaluationId, ReviewRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';

const reasons = z.record(z.string(), z.string());

/** The way of an evaluation from draft to approved, and what was said on it. All of it only grows. */
export function reviewRecords(connection: Connection): ReviewRecords {
  return {
    async changeStatus(id, status) {
      const changed = await connection
        .update(evaluations)
        .set({ status })
        .where(eq(evaluations.id, id))
        .returning({ id: evaluations.id });
      if (changed.length === 0) throw new Error(`no evaluation ${id}`);
    },

    async addSnapshot(id, snapshot) {
      const kept = { ...snapshot, number: (await newestNumber(connection, id)) + 1 };
      await connection.insert(snapshots).values({ evaluation: id, ...kept });
      return kept;
    },

    async snapshots(id) {
      const { number, version, hash, by, at } = snapshots;
      const rows = await connection
        .select({ number, version, hash, by, at })
        .from(snapshots)
        .where(eq(snapshots.evaluation, id))
        .orderBy(snapshots.number);
      return rows.map((row) => ({ ...row, by: personId(row.by) }));
    },

    async snapshot(id, number) {
      const row = await connection
        .select()
        .from(snapshots)
        .where(and(eq(snapshots.evaluation, id), eq(snapshots.number, number)))
        .get();
      if (row === undefined) return null;
      const { version, json, hash, by, at } = row;
      return { number, version, json, hash, by: personId(by), at };
    },

    async decide(id, { sections, ...decision }) {
      const stored = { ...decision, sections: storedSections(sections) };
      await connection.insert(decisions).values({ evaluation: id, ...stored });
    },

    async decisions(id) {
      const rows = await connection
        .select()
        .from(decisions)
        .where(eq(decisions.evaluation, id))
        .orderBy(decisions.position);
      return rows.map(({ kind, snapshot, by, onBehalfOf, note, sections, at }) => ({
        kind,
        snapshot,
        by: personId(by),
        onBehalfOf: onBehalfOf === null ? null : personId(onBehalfOf),
        note,
        sections: sections === null ? {} : parseJson(reasons, sections),
        at,
      }));
    },

    async addReviewScore(id, score) {
      await connection.insert(reviewScores).values({ evaluation: id, ...score });
    },

    async reviewScores(id) {
      const rows = await connection
        .select()
        .from(reviewScores)
        .where(eq(reviewScores.evaluation, id))
        .orderBy(reviewScores.position);
      return rows.map(({ indicator, points, reason, by, at }) => ({
        indicator,
        points,
        reason,
        by: personId(by),
        at,
      }));
    },
  };
}

async function newestNumber(connection: Connection, id: EvaluationId): Promise<number> {
  const row = await connection
    .select({ newest: sql<number | null>`max(${snapshots.number})` })
    .from(snapshots)
    .where(eq(snapshots.evaluation, id))
    .get();
  return row?.newest ?? 0;
}
