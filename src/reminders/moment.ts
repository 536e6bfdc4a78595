import { hashOf } from '../evaluation/index.ts';

/** Reminders go out within these hours at the office. */
export const openFromHour = 9;
export const openUntilHour = 18;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What a clock at the office shows. */
export interface OfficeClock {
  readonly today: string;
  readonly isOpen: boolean;
  /** The instant of a second of a day there. */
  at(day: string, second: number): number;
}

/** `timeZone` is an IANA name. */
export function officeClock(now: Date, timeZone: string): OfficeClock {
  const offsets = new Map<string, number>();
  const offsetOn = (day: string) => {
    const known = offsets.get(day) ?? offsetAt(Date.parse(`${day}T12:00:00Z`), timeZone);
    offsets.set(day, known);
    return known;
  };
  const local = now.getTime() + offsetAt(now.getTime(), timeZone);
  const hour = Math.floor((local % dayMs) / hourMs);
  return {
    today: new Date(local).toISOString().slice(0, 10),
    isOpen: hour >= openFromHour && hour < openUntilHour,
    at: (day, second) => Date.parse(`${day}T00:00:00Z`) + second * 1000 - offsetOn(day),
  };
}

/** How far the clocks of a place are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = formatFor(timeZone).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const shown = `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`;
  return Date.parse(shown) - Math.floor(instant / 1000) * 1000;
}

/** Making one is slow. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  const rest = { month: two, day: two, hour: two, minute: two, second: two } as const;
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', ...rest });
  formats.set(timeZone, known);
  return known;
}

/** The minutes of the morning that are not round: Feishu is busy at those (feishu.md §3.1). */
const minutes = Array.from({ length: 168 }, (_, index) => 9 * 60 + 6 + index).filter(
  (minute) => minute % 5 !== 0 && ![14, 1].includes(minute % 15),
);

/**
 * The second of the day at which somebody is reminded: always the same for the same key, and spread over the
 * morning, so that 100,000 people stay within Feishu's 1,000 messages a minute.
 */
export function secondFor(key: string): number {
  const hash = mixed(hashOf(key));
  return (minutes[hash % minutes.length] ?? 0) * 60 + (Math.floor(hash / minutes.length) % 60);
}

/** So that keys that differ at the end spread as well. */
function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}
