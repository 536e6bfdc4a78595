import { canonical } from '../numerals/decimal.ts';
import { readNumber } from '../numerals/number.ts';
import { tidy } from '../numerals/tidy.ts';
import { type Read, read, refuse, type Subject, understood } from './subject.ts';

/** Nine digits: more people, projects or petitions than any office has. */
const mostDigits = 9;
const counters = /(?<=.)[人名位个件项次起宗条家台份年]$/;

/** A whole number of at least 0: `39`, `39人`, `３ 项`, `三十九`, `1,204`. */
export function readCount(typed: string, subject: Subject): Read<string> {
  const text = tidy(typed);
  if (text.includes('%')) return refuse('count_is_percent', subject, typed);
  if (/^(-|负)./.test(text)) return refuse('negative_count', subject, typed);
  const number = readNumber(text.replace(/^(\+|第)(?=.)/, '').replace(counters, ''));
  if (!number.ok) return refuse(countProblem(number.problem), subject, typed);
  const [whole = '', fraction = ''] = number.value.split('.');
  if (/[1-9]/.test(fraction)) return refuse('count_not_whole', subject, typed);
  const value = canonical(whole);
  if (value.length > mostDigits) return refuse('count_too_large', subject, typed);
  const bare = typed.trim().replaceAll(',', '').replace(counters, '').trim();
  const shown = `${value} ${subject.unit}`.trim();
  return read(value, bare === value ? null : understood(subject, shown));
}

const countProblem = (problem: string) => (problem === 'not_a_number' ? 'not_a_count' : problem);
