/**
 * Everything the bot keeps. Money, points and other decimals are TEXT (a number bound to a column becomes a
 * binary REAL); times are integer milliseconds; columns named in a comment as JSON are parsed where they are
 * read. What may only grow is guarded by triggers in `migrations/`.
 */
export * from './schema/audit.ts';
export * from './schema/campaigns.ts';
export * from './schema/conversations.ts';
export * from './schema/evaluations.ts';
export * from './schema/groups.ts';
export * from './schema/mail.ts';
export * from './schema/members.ts';
export * from './schema/meta.ts';
export * from './schema/reminders.ts';
export * from './schema/review.ts';
export * from './schema/teamwork.ts';
