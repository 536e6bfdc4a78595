import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { campaigns } from './campaigns.ts';

const campaign = () =>
  text()
    .notNull()
    .references(() => campaigns.id);
const at = (name = 'at') => integer(name, { mode: 'timestamp_ms' });

/** How a campaign reminds its people, where an administrator changed it. */
export const reminderSettings = sqliteTable('reminder_settings', {
  campaign: campaign().primaryKey(),
  /** JSON: the days. */
  plan: text().notNull(),
  urgent: integer({ mode: 'boolean' }).notNull(),
  by: text().notNull(),
  at: at().notNull(),
});

/** Reminders dealt with: one for a person, a campaign's last day and a stage of its plan. */
export const reminders = sqliteTable(
  'reminders',
  {
    campaign: campaign(),
    /** The last day it is in view of, `YYYY-MM-DD`. */
    deadline: text().notNull(),
    person: text().notNull(),
    /** Working days from the last day on; negative before. */
    stage: integer().notNull(),
    /** False: nothing was owed when it fell due. */
    sent: integer({ mode: 'boolean' }).notNull(),
    at: at().notNull(),
    /** Its message in the outbox. */
    message: text(),
    /** 稍后提醒: when it is to come once more. */
    later: at('later'),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.deadline, table.person, table.stage] }),
    index('reminders_by_message').on(table.message),
  ],
);

/** 今天不再提醒. */
export const reminderPauses = sqliteTable('reminder_pauses', {
  person: text().primaryKey(),
  until: at('until').notNull(),
});
