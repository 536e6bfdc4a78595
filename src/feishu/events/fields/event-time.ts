/** Powers of ten from the unit to milliseconds, by the number of digits of a present-day timestamp. */
const UNITS = [
  { digits: 10, toMs: (value: number) => value * 1_000 },
  { digits: 13, toMs: (value: number) => value },
  { digits: 16, toMs: (value: number) => value / 1_000 },
];

/**
 * The moment of an event. Feishu writes milliseconds for messages and microseconds for card actions, both
 * as a string of digits (feishu.md §1.2); seconds are read too. Null for anything else.
 */
export function eventTime(written: string | undefined): Date | null {
  if (written === undefined || !/^\d+$/.test(written)) return null;
  const unit = UNITS.find(({ digits }) => digits === written.length);
  return unit ? new Date(Math.trunc(unit.toMs(Number(written)))) : null;
}
