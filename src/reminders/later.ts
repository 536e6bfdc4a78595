import type { CampaignId, PersonId, World } from '../evaluation/index.ts';
import { officeClock, secondFor } from './moment.ts';
import { dayLater } from './working-days.ts';

type Clock = Pick<World, 'now' | 'timeZone'>;
const inTwoHoursMs = 2 * 3_600_000;

/** How long a reminder can be put off. */
export type PutOff = 'two_hours' | 'tomorrow';

/** When a reminder that is put off falls due. Outside office hours it then waits for the next ones. */
export function laterAt(
  when: PutOff,
  who: { readonly person: PersonId; readonly campaign: CampaignId },
  { now, timeZone }: Clock,
): Date {
  if (when === 'two_hours') return new Date(now.getTime() + inTwoHoursMs);
  const { today, at } = officeClock(now, timeZone);
  return new Date(at(dayLater(today, 1), secondFor(`${who.person} ${who.campaign} later`)));
}

/** The end of today at the office. */
export function endOfToday({ now, timeZone }: Clock): Date {
  const { today, at } = officeClock(now, timeZone);
  return new Date(at(dayLater(today, 1), 0));
}
