import { and, desc, eq, gt, isNotNull, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { campaigns, meta, outbox, reminderPauses, reminderSettings, reminders } from '../../../db/schema.ts';
import { campaignId, personId } from '../../evaluation/ids.ts';
import type {
  ReminderKey,
  ReminderSettings,
  ReminderStanding,
  RemindingRecords,
} from '../../evaluation/index.ts';
import { usualReminders } from '../../evaluation/reminding/plan.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';
import { remindablePeople } from './remindable.ts';

const plan = z.object({ before: z.array(z.int()), onDay: z.boolean(), late: z.int() });

/** Who was reminded of what, and how campaigns do it. */
export function remindingRecords(connection: Connection): RemindingRecords {
  return {
    async reminderSettings(campaign) {
      const row = await connection
        .select()
        .from(reminderSettings)
        .where(eq(reminderSettings.campaign, campaign))
        .get();
      return settingsOf(row ?? null);
    },

    async saveReminderSettings(campaign, { plan: days, urgent }, by, at) {
      const set = { plan: JSON.stringify(days), urgent, by, at };
      await connection
        .insert(reminderSettings)
        .values({ campaign, ...set })
        .onConflictDoUpdate({ target: reminderSettings.campaign, set });
    },

    async remindedCampaigns() {
      const rows = await connection
        .select({ campaign: campaigns, settings: reminderSettings })
        .from(campaigns)
        .leftJoin(reminderSettings, eq(reminderSettings.campaign, campaigns.id))
        .where(and(isNotNull(campaigns.name), isNotNull(campaigns.deadline)))
        .orderBy(campaigns.createdAt);
      return rows.map(({ campaign: { id, name, deadline, deadlineSetAt, createdAt }, settings }) => ({
        campaign: campaignId(id),
        name: name ?? '',
        deadline: deadline ?? '',
        settings: settingsOf(settings),
        since: new Date(Math.max(...[deadlineSetAt, createdAt, settings?.at].map((at) => Number(at ?? 0)))),
      }));
    },

    remindable: (campaign, person) => remindablePeople(connection, campaign, person ?? null),

    async reminderStandings(campaign, deadline, now, person) {
      const dealtWith = await connection
        .select({
          person: reminders.person,
          // SQLite takes the other columns of the row with the greatest stage.
          stage: sql<number>`max(${reminders.stage})`,
          later: sql<number | null>`${reminders.later}`,
        })
        .from(reminders)
        .where(
          and(
            eq(reminders.campaign, campaign),
            eq(reminders.deadline, deadline),
            person === undefined ? undefined : eq(reminders.person, person),
          ),
        )
        .groupBy(reminders.person);
      const pauses = await connection
        .select()
        .from(reminderPauses)
        .where(
          and(
            gt(reminderPauses.until, now),
            person === undefined ? undefined : eq(reminderPauses.person, person),
          ),
        );
      const quiet = new Map(pauses.map((row) => [row.person, row.until]));
      const standings = new Map<ReturnType<typeof personId>, ReminderStanding>(
        dealtWith.map(({ person: one, stage, later }) => [
          personId(one),
          {
            dealtWith: stage,
            later: later === null ? null : new Date(later),
            quietUntil: quiet.get(one) ?? null,
          },
        ]),
      );
      for (const [one, until] of quiet) {
        const id = personId(one);
        if (!standings.has(id)) standings.set(id, { dealtWith: null, later: null, quietUntil: until });
      }
      return standings;
    },

    async dealWithReminder(key, { sent, later, at, message }) {
      const taken =
        later === null
          ? await connection
              .insert(reminders)
              .values({ ...key, sent, at, message })
              .onConflictDoNothing()
              .returning({ stage: reminders.stage })
          : await connection
              .update(reminders)
              .set({ later: null, sent, at, message })
              .where(and(isOf(key), eq(reminders.later, later)))
              .returning({ stage: reminders.stage });
      return taken.length === 1;
    },

    async reminderOf(message, person) {
      const row = await connection
        .select()
        .from(reminders)
        .where(and(eq(reminders.message, message), eq(reminders.person, person)))
        .get();
      if (row === undefined) return null;
      const { campaign, deadline, stage, at } = row;
      return { campaign: campaignId(campaign), deadline, person, stage, at };
    },

    async takeBackReminder(message, reminder, then) {
      const dropped = await connection
        // Deleted, not dropped: its id is needed again where the stage is.
        .delete(outbox)
        .where(and(eq(outbox.id, message), eq(outbox.state, 'pending'), eq(outbox.attempts, 0)))
        .returning({ id: outbox.id });
      if (dropped.length === 0 || reminder === null) return;
      if (then === 'anew') await connection.delete(reminders).where(isOf(reminder));
      else
        await connection
          .update(reminders)
          .set(then === null ? { sent: false } : { later: then })
          .where(isOf(reminder));
    },

    async putOffReminder(person, campaign, until) {
      const newest = await connection
        .select({ deadline: reminders.deadline, stage: reminders.stage })
        .from(reminders)
        .innerJoin(
          campaigns,
          and(eq(campaigns.id, reminders.campaign), eq(campaigns.deadline, reminders.deadline)),
        )
        .where(and(eq(reminders.person, person), eq(reminders.campaign, campaign), eq(reminders.sent, true)))
        .orderBy(desc(reminders.stage))
        .limit(1)
        .get();
      if (newest === undefined) return false;
      await connection
        .update(reminders)
        .set({ later: until })
        .where(isOf({ campaign, deadline: newest.deadline, person, stage: newest.stage }));
      return true;
    },

    async quietReminders(person, until, now) {
      await connection.delete(reminderPauses).where(lte(reminderPauses.until, now));
      await connection
        .insert(reminderPauses)
        .values({ person, until })
        .onConflictDoUpdate({ target: reminderPauses.person, set: { until } });
    },

    async tellOnce(key) {
      const noted = await connection
        .insert(meta)
        .values({ key: `told:${key}`, value: '' })
        .onConflictDoNothing()
        .returning({ key: meta.key });
      return noted.length === 1;
    },
  };
}

const isOf = ({ campaign, deadline, person, stage }: ReminderKey) =>
  and(
    eq(reminders.campaign, campaign),
    eq(reminders.deadline, deadline),
    eq(reminders.person, person),
    eq(reminders.stage, stage),
  );

function settingsOf(row: typeof reminderSettings.$inferSelect | null): ReminderSettings {
  return row === null ? usualReminders : { plan: parseJson(plan, row.plan), urgent: row.urgent };
}
