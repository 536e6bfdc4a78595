import type { PersonId } from '../../src/evaluation/index.ts';
import { type DistrictInYear, lastDay, type PersonInYear, type UnitInYear } from './year-district.ts';

/**
 * What a year of reminders is held against, worked out by hand from the words of the issue and the calendar on
 * the wall, without a line of the planner: working days are Monday to Friday but for 端午, Friday 19 June.
 */
export const stageDays = [
  '2026-06-05',
  '2026-06-16',
  '2026-06-23',
  '2026-06-25',
  lastDay,
  '2026-06-29',
  '2026-06-30',
  '2026-07-01',
  '2026-07-02',
  '2026-07-03',
] as const;
const firstDayLate = '2026-06-29';

/** For the weeks around the last day. */
export function isOfficeDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && day !== '2026-06-19';
}

/** The stage that a day belongs to; null before the first. */
export function stageOf(day: string): string | null {
  return stageDays.findLast((stage) => stage <= day) ?? null;
}

/** Who owes something that they may be told of on a day; another text when it came to be owed anew. */
export type Owes = ReadonlyMap<PersonId, string>;

export function owesAt(district: DistrictInYear, day: string): Owes {
  const all = district.people.flatMap((person): [PersonId, string][] => {
    const owed = owedBy(person, district);
    return owed === null || day < owed.from ? [] : [[person.id, owed.what]];
  });
  return new Map(all);
}

/** Those who fill in from the first stage on, those who decide from the last day on, whoever has a deputy later. */
function owedBy(person: PersonInYear, { units }: DistrictInYear): { what: string; from: string } | null {
  if (person.unit === null) {
    return units.every(({ status }) => status === 'approved') ? null : { what: 'waiting', from: lastDay };
  }
  const unit = units[person.unit];
  if (unit === undefined || unit.status === 'approved') return null;
  const what = `${unit.status} ${unit.changes}`;
  if (unit.status === 'submitted') return decidesFrom(person, unit, what);
  const isPart = person.place === 'coordinator' || (person.fact !== null && !person.done);
  return isPart ? { what, from: '' } : null;
}

function decidesFrom({ place }: PersonInYear, { hasDeputy }: UnitInYear, what: string) {
  if (place === 'deputy') return { what, from: lastDay };
  if (place === 'leader') return { what, from: hasDeputy ? firstDayLate : lastDay };
  return null;
}
