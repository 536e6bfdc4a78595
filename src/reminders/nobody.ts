import type { CampaignId, RemindingRecords, World } from '../evaluation/index.ts';
import { countDue, stageToday } from './due.ts';
import { officeClock } from './moment.ts';
import { type Stage, stagesOf } from './plan.ts';
import { addresseesOf } from './whom.ts';
import type { WorkingDays } from './working-days.ts';

/** Why nobody is reminded now. */
export interface Nobody {
  /** `day_off`: at the weekend or on a holiday; `closed`: outside office hours; null: it is a time for reminders. */
  readonly rest: 'day_off' | 'closed' | null;
  readonly campaigns: readonly QuietCampaign[];
}

/** A campaign of which nobody is reminded now. */
export interface QuietCampaign {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly deadline: string;
  /**
   * The stage that is being reminded of, with how many may owe something: due once it is a time for reminders, or
   * why not; null: there is none.
   */
  readonly present: { readonly stage: Stage; readonly people: ReadonlyMap<string, number> } | null;
  /** The next day on which reminders go out; null: none follows. */
  readonly next: Stage | null;
}

/** For whoever looks after the service and sees that nobody is reminded. */
export async function whyNobody(
  records: RemindingRecords,
  { now, timeZone }: Pick<World, 'now' | 'timeZone'>,
  days: WorkingDays,
): Promise<Nobody> {
  const clock = { ...officeClock(now, timeZone), now: now.getTime() };
  const { today } = clock;
  const campaigns: QuietCampaign[] = [];
  for (const { campaign, name, deadline, settings, since } of await records.remindedCampaigns()) {
    const timetable = { campaign, deadline, plan: settings.plan, since: since.getTime() };
    const stage = stageToday(timetable, today, days);
    const next = stagesOf(settings.plan, deadline, days).find(({ day }) => day > today) ?? null;
    if (stage === null) {
      campaigns.push({ campaign, name, deadline, present: null, next });
      continue;
    }
    const standings = await records.reminderStandings(campaign, deadline, now);
    const people = addresseesOf(await records.remindable(campaign), standings);
    const counts = countDue(timetable, people, stage, clock);
    campaigns.push({ campaign, name, deadline, present: { stage, people: counts }, next });
  }
  const rest = days.isWorked(today) ? (clock.isOpen ? null : 'closed') : 'day_off';
  return { rest, campaigns };
}
