import type {
  CampaignId,
  PersonId,
  Remindable,
  RemindedCampaign,
  ReminderStanding,
  RemindingRecords,
  World,
} from '../evaluation/index.ts';
import { type Addressee, type Due, dueNow, firstStage, type Owing, stageToday } from './due.ts';
import { officeClock } from './moment.ts';
import type { WorkingDays } from './working-days.ts';

/** Somebody to be reminded now. */
export interface DueReminder {
  readonly campaign: RemindedCampaign;
  readonly person: PersonId;
  readonly stage: number;
  /** When it fell due. */
  readonly at: Date;
  /** 稍后提醒: when it was to come once more; null for the first time. */
  readonly later: Date | null;
}

/**
 * Everybody who is to be reminded now, the longest due first; with `only`, whether this person still is. What
 * exactly they owe is looked up when it is told.
 */
export async function remindersDue(
  records: RemindingRecords,
  { now, timeZone }: Pick<World, 'now' | 'timeZone'>,
  days: WorkingDays,
  only?: { readonly campaign: CampaignId; readonly person: PersonId },
): Promise<readonly DueReminder[]> {
  const clock = { ...officeClock(now, timeZone), now: now.getTime() };
  if (!clock.isOpen || !days.isWorked(clock.today)) return [];
  const due: DueReminder[] = [];
  for (const campaign of await records.remindedCampaigns()) {
    const { campaign: id, deadline, settings, since } = campaign;
    if (only !== undefined && only.campaign !== id) continue;
    const timetable = { campaign: id, deadline, plan: settings.plan, since: since.getTime() };
    if (stageToday(timetable, clock.today, days) === null) continue;
    const standings = await records.reminderStandings(id, deadline, now, only?.person);
    const people = addresseesOf(await records.remindable(id, only?.person), standings);
    due.push(...dueNow(timetable, people, clock, days).map((one) => dueReminder(campaign, one)));
  }
  return due.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function dueReminder(campaign: RemindedCampaign, { to, stage, at, again }: Due): DueReminder {
  return {
    campaign,
    person: to.person,
    stage,
    at: new Date(at),
    later: again && to.later !== null ? new Date(to.later) : null,
  };
}

/** One entry a person: what they are reminded of first counts, from when they first had something of that kind. */
export function addresseesOf(
  entries: readonly Remindable[],
  standings: ReadonlyMap<PersonId, ReminderStanding>,
): Iterable<Addressee> {
  const people = new Map<PersonId, Addressee>();
  for (const entry of entries) {
    const { person, since } = entry;
    const owes = owingOf(entry);
    const known = people.get(person);
    if (known !== undefined && known.owes !== null && firstStage[known.owes] <= firstStage[owes]) {
      if (known.owes === owes && since.getTime() < known.since) {
        people.set(person, { ...known, since: since.getTime() });
      }
      continue;
    }
    const standing = standings.get(person);
    people.set(person, {
      person,
      owes,
      since: since.getTime(),
      dealtWith: standing?.dealtWith ?? null,
      later: standing?.later?.getTime() ?? null,
      quietUntil: standing?.quietUntil?.getTime() ?? null,
    });
  }
  return people.values();
}

/** What kind of thing it is that they may owe. */
export function owingOf({ place: { role }, isDeputised }: Remindable): Owing {
  if (role === 'coordinator' || role === 'contributor') return 'part';
  return isDeputised ? 'deputised' : 'decision';
}
