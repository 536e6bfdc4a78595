import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** 年度自评任务. What one unit starts by itself is a campaign of one: it has no name, scheme or deadline. */
export const campaigns = sqliteTable('campaigns', {
  id: text().primaryKey(),
  region: text().notNull(),
  year: integer().notNull(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  name: text(),
  /** The scheme its departments begin with. */
  schemeId: text('scheme_id'),
  /** Last day for handing in, `YYYY-MM-DD` at the office. */
  deadline: text(),
  /** When it was set; NULL: with the campaign. */
  deadlineSetAt: integer('deadline_set_at', { mode: 'timestamp_ms' }),
  openedBy: text('opened_by'),
});

export const departments = sqliteTable(
  'departments',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('departments_by_name').on(table.name)],
);

/** 催办: who was asked about a campaign on which day, so that nobody is asked twice. */
export const nudges = sqliteTable(
  'nudges',
  {
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    person: text().notNull(),
    /** `YYYY-MM-DD` at the office. */
    day: text().notNull(),
    by: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaign, table.day, table.person] })],
);
