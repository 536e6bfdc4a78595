import { fill } from '../../prompts/fill.ts';
import { moments } from '../../prompts/moments.ts';

/** The calendar day at a place, `YYYY-MM-DD`. `timeZone` is an IANA name such as `Asia/Shanghai`. */
export function dayAt(now: Date, timeZone: string): string {
  return daysIn(timeZone).format(now);
}

const days = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than all a summary adds up. */
function daysIn(timeZone: string): Intl.DateTimeFormat {
  const known = days.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  days.set(timeZone, made);
  return made;
}

/** From one calendar day to another, `YYYY-MM-DD` both; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Where offices are unless the settings say otherwise. */
export const usualTimeZone = 'Asia/Shanghai';

/** When something happened, as one would say it now: `10:42`, on another day `11月20日 10:42`. */
export function timeAt(at: Date, now: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  const day = dayAt(at, timeZone);
  if (day === dayAt(now, timeZone)) return time;
  const [, month, date] = day.split('-').map(Number);
  return fill(moments.onDay, { month: String(month), day: String(date), time });
}

/** The calendar year at a place. */
export function yearAt(now: Date, timeZone: string): number {
  return Number(dayAt(now, timeZone).slice(0, 4));
}

/** `1121-1005`: month, day, hour and minute at a place, as they may stand in a file's name. */
export function momentAt(now: Date, timeZone: string): string {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(now)
    .split(' ');
  return `${day.slice(5).replace('-', '')}-${time.replace(':', '')}`;
}

/** The hour of the day at a place, 0 to 23. */
export function hourAt(now: Date, timeZone: string): number {
  return Number(
    new Intl.DateTimeFormat('en-CA', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now),
  );
}

/** The minute at a place, `YYYY-MM-DD HH:MM`. */
export function minuteAt(now: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${dayAt(now, timeZone)} ${time.format(now)}`;
}
