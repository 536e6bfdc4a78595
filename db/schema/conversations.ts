import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { evaluations } from './evaluations.ts';

/** What the bot remembers of its conversation with a person. */
export const people = sqliteTable('people', {
  id: text().primaryKey(),
  /** What colleagues call them; NULL until they said. */
  name: text(),
  welcomed: integer({ mode: 'boolean' }).notNull(),
  current: text().references(() => evaluations.id),
  /** JSON: a text that waits for something. */
  pending: text(),
  /** JSON: the question asked by text, where somebody is asked one at a time. */
  asking: text(),
});

/** Cards the bot keeps up to date. The newest of a topic for a person and evaluation is the living one. */
export const livingCards = sqliteTable(
  'living_cards',
  {
    /** Order of issue, which tells cards of the same millisecond apart. */
    position: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    person: text().notNull(),
    topic: text().notNull(),
    evaluation: text().references(() => evaluations.id),
    message: text(),
    issuedAt: integer('issued_at', { mode: 'timestamp_ms' }).notNull(),
    open: integer({ mode: 'boolean' }).notNull(),
    /** The section it shows, so that a reply to the card is about that section. */
    section: text(),
  },
  (table) => [
    index('living_cards_by_person').on(table.person, table.topic),
    index('living_cards_by_message').on(table.message),
  ],
);
