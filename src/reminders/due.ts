import type { CampaignId, PersonId, ReminderPlan } from '../evaluation/index.ts';
import type { OfficeClock } from './moment.ts';
import { secondFor } from './moment.ts';
import { type Stage, stagesOf } from './plan.ts';
import { type WorkingDays, workedBetween } from './working-days.ts';

/**
 * What somebody may owe: `part`: answers or the handing in; `decision`: what follows it, from the last day on;
 * `deputised`: a decision that a deputy is reminded of first, from the first day late on.
 */
export type Owing = 'part' | 'decision' | 'deputised';

/** The first stage at which somebody is reminded of it. */
export const firstStage: Readonly<Record<Owing, number>> = {
  part: Number.NEGATIVE_INFINITY,
  decision: 0,
  deputised: 1,
};

/** Somebody in a campaign, with what is known of their reminders. Instants are milliseconds since 1970. */
export interface Addressee {
  readonly person: PersonId;
  /** Null: nothing. */
  readonly owes: Owing | null;
  /** Since when they owe it; whatever fell due before was not meant for them. */
  readonly since: number;
  /** The newest stage of this last day that was dealt with; null: none. */
  readonly dealtWith: number | null;
  /** 稍后提醒: until then nothing, and then once more. */
  readonly later: number | null;
  /** 今天不再提醒. */
  readonly quietUntil: number | null;
}

/** A campaign with its last day. */
export interface Timetable {
  readonly campaign: CampaignId;
  readonly deadline: string;
  readonly plan: ReminderPlan;
  /** When last day and plan were set. */
  readonly since: number;
}

export interface Due<Person extends Addressee = Addressee> {
  readonly to: Person;
  readonly stage: number;
  /** When it fell due. */
  readonly at: number;
  /** It was put off by 稍后提醒. */
  readonly again: boolean;
}

/** After this many working days a stage that nothing followed is not made up for any more. */
const staleAfter = 10;

/** The stage of today, or the newest one before; null before the first, and when the last is long past. */
export function stageToday(
  { plan, deadline }: Pick<Timetable, 'plan' | 'deadline'>,
  today: string,
  days: WorkingDays,
): Stage | null {
  const stage = stagesOf(plan, deadline, days).findLast(({ day }) => day <= today);
  if (stage === undefined || workedBetween(days, stage.day, today) > staleAfter) return null;
  return stage;
}

/**
 * Who is to be reminded now. One reminder a stage: where several were missed, only of the newest; none outside
 * office hours or on a day off, before the person's own minute, while it is put off, or of what is done.
 */
export function dueNow<Person extends Addressee>(
  timetable: Timetable,
  people: Iterable<Person>,
  clock: OfficeClock & { readonly now: number },
  days: WorkingDays,
): readonly Due<Person>[] {
  if (!clock.isOpen || !days.isWorked(clock.today)) return [];
  const stage = stageToday(timetable, clock.today, days);
  if (stage === null) return [];
  const due: Due<Person>[] = [];
  for (const to of people) {
    const one = dueOf(timetable, to, stage, clock);
    if (typeof one !== 'string') due.push(one);
  }
  return due;
}

/**
 * Why somebody is not reminded now: `not_yet`: their own minute is still to come; `too_early`: what they owe is
 * reminded of from the last day on; `new`: they owe it only since the stage fell due.
 */
export type NotDue = 'nothing' | 'told' | 'put_off' | 'quiet' | 'not_yet' | 'too_early' | 'new';

/** How many there are at a stage now, due or why they are not. */
export function countDue(
  timetable: Timetable,
  people: Iterable<Addressee>,
  stage: Stage,
  clock: OfficeClock & { readonly now: number },
): ReadonlyMap<NotDue | 'due', number> {
  const counts = new Map<NotDue | 'due', number>();
  for (const to of people) {
    const found = dueOf(timetable, to, stage, clock);
    const why = typeof found === 'string' ? found : 'due';
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return counts;
}

function dueOf<Person extends Addressee>(
  { campaign, deadline, since }: Timetable,
  to: Person,
  { stage, day }: Stage,
  clock: OfficeClock & { readonly now: number },
): Due<Person> | NotDue {
  const { now } = clock;
  if (to.owes === null) return 'nothing';
  if (stage < firstStage[to.owes]) return 'too_early';
  if ((to.later ?? 0) > now) return 'put_off';
  if ((to.quietUntil ?? 0) > now) return 'quiet';
  if (to.dealtWith !== null && to.dealtWith >= stage) {
    return to.later === null ? 'told' : { to, stage: to.dealtWith, at: to.later, again: true };
  }
  const at = clock.at(day, secondFor(`${to.person} ${campaign} ${deadline} ${stage}`));
  if (at > now) return 'not_yet';
  return to.since > at || since > at ? 'new' : { to, stage, at, again: false };
}
