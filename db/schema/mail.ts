import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Events seen, so that each is handled once. */
export const inbox = sqliteTable(
  'inbox',
  {
    key: text().primaryKey(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('inbox_by_time').on(table.at)],
);

/** Messages to deliver, in the order they were queued. */
export const outbox = sqliteTable(
  'outbox',
  {
    position: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    lane: text().notNull(),
    state: text({ enum: ['pending', 'sent', 'superseded', 'dropped', 'failed', 'unknown'] }).notNull(),
    kind: text({
      enum: [
        'text',
        'card',
        'card_update',
        'report',
        'export',
        'fetch_file',
        'send_evidence',
        'find_person',
        'list_group',
        'summary',
        'ring',
      ],
    }).notNull(),
    card: text(),
    recipientType: text('recipient_type', { enum: ['chat', 'person'] }).notNull(),
    recipient: text().notNull(),
    queuedAt: integer('queued_at', { mode: 'timestamp_ms' }).notNull(),
    notBefore: integer('not_before', { mode: 'timestamp_ms' }).notNull(),
    attempts: integer().notNull().default(0),
    firstTriedAt: integer('first_tried_at', { mode: 'timestamp_ms' }),
    /** When it left `pending`. */
    settledAt: integer('settled_at', { mode: 'timestamp_ms' }),
    message: text(),
    error: text(),
    /** JSON: the outgoing body, `{}` once nothing reads it any more. Last but one, so that counting and picking rows need not read through it. */
    body: text().notNull(),
    /** When the person was told that it was given up. */
    toldAt: integer('told_at', { mode: 'timestamp_ms' }),
  },
  (table) => [
    index('outbox_by_state').on(table.state, table.lane),
    index('outbox_settled').on(table.settledAt).where(sql`settled_at is not null`),
    index('outbox_updates_pending').on(table.card).where(sql`state = 'pending' and kind = 'card_update'`),
  ],
);

/** Who may do what only one process may do at a time, and until when. */
export const leases = sqliteTable('leases', {
  name: text().primaryKey(),
  holder: text().notNull(),
  until: integer({ mode: 'timestamp_ms' }).notNull(),
  /** JSON: what holders leave to those after them. */
  note: text(),
  /** Since when the note may lack something; NULL while the lease is free and the note lacks nothing. */
  notedAt: integer('noted_at', { mode: 'timestamp_ms' }),
  /** Until when it was another's, at the latest. */
  formerUntil: integer('former_until', { mode: 'timestamp_ms' }),
});
