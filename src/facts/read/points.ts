import { canonical, decimalsOf, Exact } from '../numerals/decimal.ts';
import { readNumber } from '../numerals/number.ts';
import { tidy } from '../numerals/tidy.ts';
import { type Read, read, refuse, type Subject, understood } from './subject.ts';

const mostDecimals = 2;
/** The whole table is worth 100 points: no single award is more. */
const mostPoints = '100';

/** The points a person may award, as decimal strings. */
export interface PointsLimits {
  readonly min: string;
  readonly max: string | undefined;
}

/** Points within the limits, at most two decimals: `1.5`, `1.5分`, `满分`. */
export function readPoints(
  typed: string,
  subject: Subject,
  { min, max = mostPoints }: PointsLimits,
): Read<string> {
  const text = tidy(typed);
  const limits = { min, max };
  if (text.includes('%')) return refuse('points_is_percent', subject, typed, limits);
  if (/^(-|负)./.test(text)) return refuse('points_out_of_range', subject, typed, limits);
  const number =
    text === '满分' ? { ok: true as const, value: max } : readNumber(text.replace(/^\+|(?<=.)分$/g, ''));
  if (!number.ok)
    return refuse(number.problem === 'not_a_number' ? 'not_points' : number.problem, subject, typed, limits);
  const value = canonical(number.value);
  if (new Exact(value).gt(max) || new Exact(value).lt(min)) {
    return refuse('points_out_of_range', subject, typed, limits);
  }
  if (decimalsOf(value) > mostDecimals) return refuse('points_too_fine', subject, typed, limits);
  const bare = typed.trim().replace(/\s*分$/, '');
  return read(value, bare === value ? null : understood(subject, `${value} 分`));
}
