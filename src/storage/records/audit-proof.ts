import { asc, eq, gt, sql } from 'drizzle-orm';
import { answers, auditLog, evaluations, snapshots, tombstones } from '../../../db/schema.ts';
import type { AuditProof, AuditRow } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

/** The columns as they are: a value of a wrong kind must show, not break the reading. */
const raw = { at: sql<number>`at` };

/** What the audit log and the answers hold, to the letter. */
export function auditProof(connection: Connection): AuditProof {
  return {
    async rows(after, limit): Promise<readonly AuditRow[]> {
      const { position, by, action, evaluation, department, campaign, detail, digest, hash } = auditLog;
      return connection
        .select({ position, by, action, evaluation, department, campaign, detail, digest, hash, ...raw })
        .from(auditLog)
        .where(gt(position, after))
        .orderBy(asc(position))
        .limit(limit);
    },

    async lastPosition() {
      const [row] = await connection.values<[number]>(
        sql`select seq from sqlite_sequence where name = 'audit_log'`,
      );
      return row?.[0] ?? 0;
    },

    async evaluations() {
      const { id, version } = evaluations;
      const newest = sql<number>`coalesce((
        select max(sequence) from ${answers} where ${answers.evaluation} = ${id}), 0)`;
      return connection.select({ id, version, newest }).from(evaluations);
    },

    async answers(evaluation) {
      const { sequence, fact, value, by, origin } = answers;
      return connection
        .select({ sequence, fact, value, by, source: sql<string>`source`, origin, ...raw })
        .from(answers)
        .where(eq(answers.evaluation, evaluation))
        .orderBy(asc(sequence));
    },

    async snapshots(evaluation) {
      const { json, hash, number } = snapshots;
      return connection
        .select({ json, hash })
        .from(snapshots)
        .where(eq(snapshots.evaluation, evaluation))
        .orderBy(asc(number));
    },

    async tombstones() {
      const rows = await connection.select({ campaign: tombstones.campaign }).from(tombstones);
      return rows.map(({ campaign }) => campaign);
    },
  };
}
