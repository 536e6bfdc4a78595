import { z } from 'zod';

const moment = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** The open_id of somebody in `people`. */
const person = z.string();
const factId = z.string();
const factValue = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([z.string(), z.boolean()]))),
]);
const indicatorId = z.string();

const evaluation = z.strictObject({
  id: z.string(),
  departmentId: z.string(),
  region: z.string(),
  campaign: z.strictObject({ id: z.string(), name: z.string().nullable(), deadline: z.string().nullable() }),
  status: z.enum(['draft', 'submitted', 'approved', 'returned']),
  version: z.int(),
  startedBy: person,
  startedAt: moment,
  scheme: z.strictObject({ id: z.string(), version: z.string(), name: z.string(), sha256: hash }),
});

const score = z.strictObject({
  total: z.string(),
  max: z.string(),
  grade: z.string().nullable(),
  indicators: z.array(
    z.strictObject({
      id: indicatorId,
      name: z.string(),
      score: z.string().nullable(),
      max: z.string(),
      status: z.enum(['scored', 'missing', 'needs_ruling']),
      explanation: z.string(),
    }),
  ),
});

const answer = z.strictObject({
  sequence: z.int(),
  fact: factId,
  value: factValue.nullable(),
  before: factValue.nullable(),
  by: person,
  at: moment,
  source: z.enum(['card', 'text', 'file', 'import', 'sample', 'undo']),
  origin: z.string().nullable(),
});

const evidence = z.strictObject({
  id: z.string(),
  purpose: z.enum(['proof', 'signed_scan']),
  fact: factId.nullable(),
  indicator: indicatorId.nullable(),
  fileName: z.string(),
  bytes: z.int(),
  sha256: hash,
  mediaType: z.string(),
  by: person,
  at: moment,
  removed: z.strictObject({ by: person, at: moment }).nullable(),
});

const snapshot = z.strictObject({
  number: z.int(),
  version: z.int(),
  by: person,
  at: moment,
  json: z.string(),
  sha256: hash,
});

const decision = z.strictObject({
  kind: z.enum(['submit', 'withdraw', 'approve', 'return', 'reopen', 'discuss', 'signed_scan']),
  snapshot: z.int().nullable(),
  by: person,
  onBehalfOf: person.nullable(),
  note: z.string().nullable(),
  sections: z.record(z.string(), z.string()),
  at: moment,
});

const reviewScore = z.strictObject({
  indicator: indicatorId,
  points: z.string().nullable(),
  reason: z.string(),
  by: person,
  at: moment,
});

const findingReason = z.strictObject({
  finding: z.string(),
  check: z.string(),
  reason: z.string(),
  by: person,
  at: moment,
});

/**
 * The file that 导出 and `ziping export` make, of one department and year; docs/export.md explains it. It is a
 * case file too: `scheme`, `year`, `department` and `facts` stand where `ziping score` looks for them.
 */
export const exportSchema = z.strictObject({
  format: z.literal('ziping.export'),
  formatVersion: z.literal(1),
  exportedAt: moment,
  scheme: z.string(),
  year: z.int(),
  department: z.string(),
  facts: z.record(factId, factValue),
  evaluation,
  score,
  answers: z.array(answer),
  evidence: z.array(evidence),
  snapshots: z.array(snapshot),
  decisions: z.array(decision),
  reviewScores: z.array(reviewScore),
  findingReasons: z.array(findingReason),
  /** open_id → name, null for somebody who never said theirs. */
  people: z.record(z.string(), z.string().nullable()),
  /** SHA-256 of everything else as JSON with sorted keys and no blanks. */
  sha256: hash,
});

export type ExportFile = z.output<typeof exportSchema>;
