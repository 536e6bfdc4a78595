import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the database knows about itself: `tenant` is the kind it serves, `playground` or `real`. */
export const meta = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});
