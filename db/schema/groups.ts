import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The groups in which a person spoke to the bot. */
export const groupsMet = sqliteTable(
  'groups_met',
  {
    person: text().notNull(),
    chat: text().notNull(),
    name: text(),
    metAt: integer('met_at', { mode: 'timestamp_ms' }).notNull(),
    /** JSON: who was found there, for whoever invites; good for an hour, then wiped. */
    list: text(),
    listedAt: integer('listed_at', { mode: 'timestamp_ms' }),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.chat] }),
    index('groups_met_listed').on(table.listedAt),
  ],
);
