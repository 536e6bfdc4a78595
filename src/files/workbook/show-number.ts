import { Exact } from '../../facts/numerals/decimal.ts';
import type { CellFormat } from './cell-format.ts';
import { showMoment } from './show-moment.ts';

const numeral = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:E([+-]?\d{1,3}))?$/i;
/** Excel writes at most 24. */
const MAX_CHARACTERS = 60;
/** Excel keeps 17 digits of a number and shows 15: the others are noise of its binary arithmetic. */
const SIGNIFICANT_DIGITS = 15;
/** A figure with more decimals is a quotient without end, and is shown as its format rounds it. */
const MOST_DECIMALS = 6;

/**
 * A number of a cell as people see it: `1483.4699999999998` is 1483.47, 0.8408 in a percent format 84.08%,
 * 45352 in a date format 2024-03-01. Digits that a format merely hides stay.
 */
export function showNumber(raw: string, format: CellFormat, counts1904: boolean): string {
  const exponent = raw.length > MAX_CHARACTERS ? null : numeral.exec(raw);
  if (exponent === null || Math.abs(Number(exponent[1] ?? 0)) > 320) return raw;
  const value = new Exact(raw).toSignificantDigits(SIGNIFICANT_DIGITS);
  if (format.kind === 'moment') return showMoment(value, format, counts1904) ?? value.toFixed();
  const shown = format.percent ? value.times(100) : value;
  const isEndless = shown.decimalPlaces() > MOST_DECIMALS && format.decimals !== null;
  const rounded = isEndless ? shown.toDecimalPlaces(format.decimals ?? 0) : shown;
  const digits = rounded.isZero() ? '0' : rounded.toFixed();
  return `${digits}${format.percent ? '%' : format.unit}`;
}
