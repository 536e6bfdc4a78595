import { foreignKey, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { campaigns, departments } from './campaigns.ts';

/** Indicator systems as they were when an evaluation began with them. Never changed, never deleted. */
export const schemeVersions = sqliteTable(
  'scheme_versions',
  {
    id: text().notNull(),
    version: text().notNull(),
    /** JSON: the whole scheme. */
    json: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
);

/** Who let everybody choose which version; the newest offer of an id counts. Append-only. */
export const schemeOffers = sqliteTable(
  'scheme_offers',
  {
    position: integer().primaryKey({ autoIncrement: true }),
    schemeId: text('scheme_id').notNull(),
    schemeVersion: text('scheme_version').notNull(),
    by: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.schemeId, table.schemeVersion],
      foreignColumns: [schemeVersions.id, schemeVersions.version],
    }),
  ],
);

/** 部门整体支出绩效自评 of one department in one campaign. */
export const evaluations = sqliteTable(
  'evaluations',
  {
    id: text().primaryKey(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    department: text()
      .notNull()
      .references(() => departments.id),
    schemeId: text('scheme_id').notNull(),
    schemeVersion: text('scheme_version').notNull(),
    status: text({ enum: ['draft', 'submitted', 'approved', 'returned'] }).notNull(),
    /** Sequence of the newest answer; 0 while there is none. */
    version: integer().notNull(),
    startedBy: text('started_by').notNull(),
    startedAt: integer('started_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    unique('one_evaluation_a_campaign').on(table.department, table.campaign),
    index('evaluations_by_campaign').on(table.campaign),
    foreignKey({
      columns: [table.schemeId, table.schemeVersion],
      foreignColumns: [schemeVersions.id, schemeVersions.version],
    }),
  ],
);

const evaluation = () =>
  text()
    .notNull()
    .references(() => evaluations.id);

/** The append-only log that an evaluation is a fold of. The newest answer of a fact counts. */
export const answers = sqliteTable(
  'answers',
  {
    evaluation: evaluation(),
    sequence: integer().notNull(),
    fact: text().notNull(),
    /** JSON: the canonical value. NULL takes the answer back. */
    value: text(),
    by: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
    source: text({ enum: ['card', 'text', 'file', 'import', 'sample', 'undo'] }).notNull(),
    /** The card, message or file it came with: `card:<id>`, `message:<id>`, `file:<name>`; or what it takes back: `undo:<first>-<last>`. */
    origin: text(),
  },
  (table) => [
    primaryKey({ columns: [table.evaluation, table.sequence] }),
    index('answers_by_fact').on(table.evaluation, table.fact, table.sequence),
  ],
);

/** What somebody typed that could not be accepted yet. */
export const drafts = sqliteTable(
  'drafts',
  {
    evaluation: evaluation(),
    person: text().notNull(),
    fact: text().notNull(),
    typed: text().notNull(),
    /** JSON: issue code and its numbers. */
    issue: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.evaluation, table.person, table.fact] })],
);

/** Questions that wait for somebody who knows; a note stands until its fact is answered after `version`. */
export const deferrals = sqliteTable(
  'deferrals',
  {
    evaluation: evaluation(),
    fact: text().notNull(),
    by: text().notNull(),
    /** The evaluation's version when it was noted. */
    version: integer().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.evaluation, table.fact] })],
);

/** The score as it stands, written together with the answers it follows from. */
export const currentScores = sqliteTable('current_scores', {
  evaluation: evaluation().primaryKey(),
  total: text().notNull(),
  max: text().notNull(),
  low: text().notNull(),
  high: text().notNull(),
  grade: text(),
  missing: integer().notNull(),
  /** JSON: name, score and maximum of each dimension. */
  dimensions: text().notNull(),
  schemeId: text('scheme_id').notNull(),
  schemeVersion: text('scheme_version').notNull(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
  /** The total with the review scores in place of the self-scores; NULL without any. */
  reviewed: text(),
  /**
   * JSON: for each indicator, in the scheme's order, its score and its lost points in hundredths, `null, null`
   * while it has none. NULL in rows of earlier releases, until the row is next written.
   */
  points: text(),
});
