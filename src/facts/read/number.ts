import { canonical, decimalsOf, Exact, grouped } from '../numerals/decimal.ts';
import { readNumber } from '../numerals/number.ts';
import { tidy } from '../numerals/tidy.ts';
import { type Read, read, refuse, type Subject, understood } from './subject.ts';

const mostDecimals = 6;
const largest = '1000000000000';

/** A number of at least 0 in the fact's own unit, which may be typed behind it. */
export function readNumberFact(typed: string, subject: Subject, most = largest): Read<string> {
  const text = tidy(typed);
  const bare =
    subject.unit !== '' && text.endsWith(subject.unit) ? text.slice(0, -subject.unit.length) : text;
  if (/^(-|负)./.test(bare)) return refuse('negative_number', subject, typed);
  const number = readNumber(bare);
  if (!number.ok) return refuse(number.problem, subject, typed);
  const value = canonical(number.value);
  if (new Exact(value).gt(most)) return refuse('number_too_large', subject, typed);
  if (decimalsOf(value) > mostDecimals) return refuse('number_too_fine', subject, typed);
  const plain = typed.trim().replaceAll(',', '') === value || `${value}${subject.unit}` === text;
  const shown = `${grouped(value)} ${subject.unit}`.trim();
  return read(value, plain ? null : understood(subject, shown));
}
