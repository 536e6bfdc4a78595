import { libraryYears, type Years } from './years.ts';

/** Which days are worked. A year without a known arrangement has Monday to Friday. */
export interface WorkingDays {
  isWorked(day: string): boolean;
  /** The State Council's arrangement of this year is known. */
  knows(year: number): boolean;
}

/** Days are `YYYY-MM-DD` at the office. */
export function workingDays(years: Years = libraryYears()): WorkingDays {
  return {
    isWorked(day) {
      const arranged = years.get(Number(day.slice(0, 4)));
      if (arranged?.work.has(day)) return true;
      if (arranged?.off.has(day)) return false;
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      return weekday >= 1 && weekday <= 5;
    },
    knows: (year) => years.get(year)?.isPart === false,
  };
}

/** The calendar day some days later, or earlier. */
export function dayLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day itself, or the last working day before it. */
export function lastWorkedUntil({ isWorked }: WorkingDays, day: string): string {
  let at = day;
  while (!isWorked(at)) at = dayLater(at, -1);
  return at;
}

/** The working day `count` working days after a day; before it where `count` is negative; 0 is the day. */
export function workedDay({ isWorked }: WorkingDays, day: string, count: number): string {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = dayLater(at, step);
    if (isWorked(at)) left -= 1;
  }
  return at;
}

/** How many working days come after `from` until `to`; negative where `to` is past. */
export function workedBetween(days: WorkingDays, from: string, to: string): number {
  if (to < from) return -workedBetween(days, to, from);
  let count = 0;
  for (let at = from; at < to; ) {
    at = dayLater(at, 1);
    if (days.isWorked(at)) count += 1;
  }
  return count;
}

/** A year to look up soon or now whose arrangement is not known: this one, from November on the next. */
export function unknownYear({ knows }: WorkingDays, today: string): number | null {
  const year = Number(today.slice(0, 4));
  if (!knows(year)) return year;
  return Number(today.slice(5, 7)) >= 11 && !knows(year + 1) ? year + 1 : null;
}
