import type { Decimal } from 'decimal.js';
import type { CellFormat } from './cell-format.ts';

type Moment = Extract<CellFormat, { kind: 'moment' }>;

const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** 9999-12-31, the last day of Excel. */
const LAST_DAY = 2_958_465;
/** Excel counts a 29 February 1900 that never was, so that later days are one too many. */
const PHANTOM_DAY = 60;
const DAYS_TO_1904 = 1462;

/** Days since 1900 (or 1904) as `2024-03-01`, `2024-03`, `14:30` or `2024-03-01 14:30`; null when out of range. */
export function showMoment(serial: Decimal, { date, time }: Moment, counts1904: boolean): string | null {
  const seconds = serial.times(DAY_SECONDS).round();
  const wholeDays = seconds.div(DAY_SECONDS).floor().toNumber();
  const days = counts1904 ? wholeDays + DAYS_TO_1904 : wholeDays;
  if (serial.isNegative() || days > LAST_DAY) return null;
  const clock = clockOf(seconds.mod(DAY_SECONDS).toNumber());
  if (date === null) return clock;
  const day = dayOf(days).slice(0, { day: 10, month: 7, year: 4 }[date]);
  return time && date === 'day' ? `${day} ${clock}` : day;
}

function dayOf(days: number): string {
  if (days === PHANTOM_DAY) return '1900-02-29';
  const since1900 = days > PHANTOM_DAY ? days - 1 : days;
  return new Date(Date.UTC(1899, 11, 31) + since1900 * DAY_MS).toISOString().slice(0, 10);
}

/** Hours and minutes, and seconds where there are any. */
function clockOf(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
}
