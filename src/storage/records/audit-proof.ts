import { asc, eq, gt, sql } from 'drizzle-orm';
import {
  answers,
  auditLog,
  decisions,
  evaluations,
  evidence,
  findingReasons,
  reviewScores,
  snapshots,
  tombstones,
} from '../../../db/schema.ts';
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

    lastPosition: () => lastPositionOf(connection),

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

    snapshots: (evaluation) => snapshotsOf(connection, evaluation),

    async records(evaluation) {
      return {
        decisions: await decisionsOf(connection, evaluation),
        reviewScores: await reviewScoresOf(connection, evaluation),
        findingReasons: await findingReasonsOf(connection, evaluation),
        evidence: await evidenceOf(connection, evaluation),
        snapshots: (await snapshotsOf(connection, evaluation)).map(({ hash }) => hash),
        lastPosition: await lastPositionOf(connection),
      };
    },

    async tombstones() {
      const rows = await connection.select({ campaign: tombstones.campaign }).from(tombstones);
      return rows.map(({ campaign }) => campaign);
    },
  };
}

function decisionsOf(connection: Connection, evaluation: string) {
  const { snapshot, by, onBehalfOf, note, sections } = decisions;
  return connection
    .select({ kind: sql<string>`kind`, snapshot, by, onBehalfOf, note, sections, ...raw })
    .from(decisions)
    .where(eq(decisions.evaluation, evaluation))
    .orderBy(asc(decisions.position));
}

function reviewScoresOf(connection: Connection, evaluation: string) {
  const { indicator, points, reason, by } = reviewScores;
  return connection
    .select({ indicator, points, reason, by, ...raw })
    .from(reviewScores)
    .where(eq(reviewScores.evaluation, evaluation))
    .orderBy(asc(reviewScores.position));
}

function findingReasonsOf(connection: Connection, evaluation: string) {
  const { finding, check, reason, by } = findingReasons;
  return connection
    .select({ finding, check, reason, by, ...raw })
    .from(findingReasons)
    .where(eq(findingReasons.evaluation, evaluation))
    .orderBy(asc(findingReasons.position));
}

function evidenceOf(connection: Connection, evaluation: string) {
  const { id, fileName, bytes, sha256, by } = evidence;
  return connection
    .select({ id, purpose: sql<string>`purpose`, fileName, bytes, sha256, by, ...raw })
    .from(evidence)
    .where(eq(evidence.evaluation, evaluation))
    .orderBy(sql`rowid`);
}

/** Of the newest row there ever was. */
async function lastPositionOf(connection: Connection): Promise<number> {
  const [row] = await connection.values<[number]>(
    sql`select seq from sqlite_sequence where name = 'audit_log'`,
  );
  return row?.[0] ?? 0;
}

function snapshotsOf(connection: Connection, evaluation: string) {
  const { json, hash, number } = snapshots;
  return connection
    .select({ json, hash })
    .from(snapshots)
    .where(eq(snapshots.evaluation, evaluation))
    .orderBy(asc(number));
}
