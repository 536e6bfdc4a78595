import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { evaluations } from './evaluations.ts';

const evaluation = () =>
  text()
    .notNull()
    .references(() => evaluations.id);
const at = () => integer('at', { mode: 'timestamp_ms' }).notNull();

/** An evaluation as it was handed in: facts, score sheet, findings, scheme version. Append-only. */
export const snapshots = sqliteTable(
  'snapshots',
  {
    evaluation: evaluation(),
    /** Counted from 1 within the evaluation. */
    number: integer().notNull(),
    /** The evaluation's version at that moment. */
    version: integer().notNull(),
    /** JSON. */
    json: text().notNull(),
    /** SHA-256 of `json`, hex. */
    hash: text().notNull(),
    by: text().notNull(),
    at: at(),
  },
  (table) => [primaryKey({ columns: [table.evaluation, table.number] })],
);

/** What was decided on an evaluation, by whom. Append-only. */
export const decisions = sqliteTable(
  'decisions',
  {
    position: integer().primaryKey({ autoIncrement: true }),
    evaluation: evaluation(),
    kind: text({
      enum: ['submit', 'withdraw', 'approve', 'return', 'reopen', 'discuss', 'signed_scan'],
    }).notNull(),
    /** The snapshot it is about. */
    snapshot: integer(),
    by: text().notNull(),
    /** For whom the decision was taken, where a deputy took it. */
    onBehalfOf: text('on_behalf_of'),
    note: text(),
    /** JSON: section id → what is to be changed there, of a return. */
    sections: text(),
    at: at(),
  },
  (table) => [index('decisions_by_evaluation').on(table.evaluation)],
);

/** 复核得分: what the reviewer gives an indicator, beside the self-score. The newest row counts. Append-only. */
export const reviewScores = sqliteTable(
  'review_scores',
  {
    position: integer().primaryKey({ autoIncrement: true }),
    evaluation: evaluation(),
    indicator: text().notNull(),
    /** Two decimals; NULL takes the review score back. */
    points: text(),
    reason: text().notNull(),
    by: text().notNull(),
    at: at(),
  },
  (table) => [index('review_scores_by_evaluation').on(table.evaluation)],
);

/** Why a finding of the pre-check may stand. The newest reason of a key counts. Append-only. */
export const findingReasons = sqliteTable(
  'finding_reasons',
  {
    position: integer().primaryKey({ autoIncrement: true }),
    evaluation: evaluation(),
    /** Of the finding: another one as soon as a number in its sentence changes. */
    finding: text().notNull(),
    check: text().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: at(),
  },
  (table) => [index('finding_reasons_by_evaluation').on(table.evaluation)],
);
