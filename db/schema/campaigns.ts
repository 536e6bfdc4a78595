import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** 年度自评任务. What one unit starts by itself is a campaign of one. */
export const campaigns = sqliteTable('campaigns', {
  id: text().primaryKey(),
  region: text().notNull(),
  year: integer().notNull(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
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

/** A person's place in a department. */
export const members = sqliteTable(
  'members',
  {
    person: text().notNull(),
    department: text()
      .notNull()
      .references(() => departments.id),
    role: text({ enum: ['administrator', 'reviewer', 'leader', 'coordinator', 'contributor'] }).notNull(),
    addedAt: integer('added_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.department] }),
    index('members_by_department').on(table.department),
  ],
);
