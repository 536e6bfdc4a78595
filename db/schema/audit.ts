import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { evaluations } from './evaluations.ts';

/**
 * Who did what; never what was answered. Append-only, and each row's hash covers the one before, so that a
 * changed or missing row shows. When a campaign is deleted, what its rows tell goes; digest and hash stay.
 */
export const auditLog = sqliteTable(
  'audit_log',
  {
    position: integer().primaryKey({ autoIncrement: true }),
    by: text().notNull(),
    action: text().notNull(),
    evaluation: text().references(() => evaluations.id),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
    department: text(),
    campaign: text(),
    /** JSON: what the action was about, in ids, codes and numbers. */
    detail: text(),
    /** SHA-256 of what the row tells; NULL in rows from before the chain. */
    digest: text(),
    /** SHA-256 of the hash before and the digest. */
    hash: text(),
  },
  (table) => [index('audit_log_by_evaluation').on(table.evaluation, table.action, table.at)],
);

/** Campaigns that were deleted after their time, by the hash their audit rows had reached. */
export const tombstones = sqliteTable('tombstones', {
  campaign: text().primaryKey(),
  region: text().notNull(),
  year: integer().notNull(),
  departments: integer().notNull(),
  by: text().notNull(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
});
