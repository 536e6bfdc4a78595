import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { evaluations } from './evaluations.ts';

const evaluation = () =>
  text()
    .notNull()
    .references(() => evaluations.id);
const at = (name = 'at') => integer(name, { mode: 'timestamp_ms' });

/** Which section or single question is whose. Rows end, they are not deleted. */
export const assignments = sqliteTable(
  'assignments',
  {
    position: integer().primaryKey({ autoIncrement: true }),
    evaluation: evaluation(),
    kind: text({ enum: ['section', 'question'] }).notNull(),
    /** Section id or fact id. */
    target: text().notNull(),
    person: text().notNull(),
    by: text().notNull(),
    /** What was said on handing it over. */
    note: text(),
    at: at().notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [
    uniqueIndex('one_assignment_a_target')
      .on(table.evaluation, table.kind, table.target)
      .where(sql`ended_at is null`),
    index('assignments_by_person').on(table.person),
  ],
);

/** 佐证材料: files that prove a figure. The bytes are in the file store; removed ones stay listed here. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text().primaryKey(),
    evaluation: evaluation(),
    /** The signed and stamped report, as scanned, is kept the same way. */
    purpose: text({ enum: ['proof', 'signed_scan'] }).notNull(),
    /** What it proves; both NULL while nobody has said. */
    fact: text(),
    indicator: text(),
    fileName: text('file_name').notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    mediaType: text('media_type').notNull(),
    /** Where the file store keeps it. */
    storageKey: text('storage_key').notNull(),
    /** The messenger's message it came with. */
    message: text(),
    by: text().notNull(),
    at: at().notNull(),
    removedBy: text('removed_by'),
    removedAt: at('removed_at'),
  },
  (table) => [index('evidence_by_evaluation').on(table.evaluation)],
);
