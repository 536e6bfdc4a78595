import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { campaigns, departments } from './campaigns.ts';

const department = () =>
  text()
    .notNull()
    .references(() => departments.id);
const at = (name = 'at') => integer(name, { mode: 'timestamp_ms' });

/** A person's place in a department. */
export const members = sqliteTable(
  'members',
  {
    person: text().notNull(),
    department: department(),
    role: text({ enum: ['leader', 'coordinator', 'contributor'] }).notNull(),
    addedAt: at('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.department] }),
    index('members_by_department').on(table.department),
  ],
);

/** Who acts for a leader that is away, until the leader takes it back. */
export const deputies = sqliteTable(
  'deputies',
  { department: department(), leader: text().notNull(), deputy: text().notNull(), at: at().notNull() },
  (table) => [
    primaryKey({ columns: [table.department, table.leader] }),
    index('deputies_by_deputy').on(table.deputy),
  ],
);

/** Who reviews every department of a campaign. */
export const reviewers = sqliteTable(
  'reviewers',
  {
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    person: text().notNull(),
    by: text().notNull(),
    at: at().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.person] }),
    index('reviewers_by_person').on(table.person),
  ],
);

/** Who looks after the service. `by`: another administrator, `settings` (ADMIN_OPEN_IDS) or `code`. */
export const administrators = sqliteTable('administrators', {
  person: text().primaryKey(),
  by: text().notNull(),
  at: at().notNull(),
});

/** What lets somebody ask to join a department; the coordinator still has to confirm. */
export const invitations = sqliteTable(
  'invitations',
  {
    /** Short, to be read out on the telephone. */
    code: text().primaryKey(),
    department: department(),
    role: text({ enum: ['leader', 'coordinator', 'contributor'] }).notNull(),
    by: text().notNull(),
    at: at().notNull(),
    expiresAt: at('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [index('invitations_by_department').on(table.department)],
);

/** Somebody who asked to join. */
export const joinRequests = sqliteTable(
  'join_requests',
  {
    id: text().primaryKey(),
    department: department(),
    person: text().notNull(),
    /** As they call themselves. */
    name: text().notNull(),
    role: text({ enum: ['leader', 'coordinator', 'contributor'] }).notNull(),
    invitedBy: text('invited_by').notNull(),
    state: text({ enum: ['waiting', 'confirmed', 'declined'] }).notNull(),
    at: at().notNull(),
    decidedBy: text('decided_by'),
    decidedAt: at('decided_at'),
  },
  (table) => [index('join_requests_by_department').on(table.department, table.state)],
);
