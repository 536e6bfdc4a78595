import { canonical, decimalsOf, Exact } from '../numerals/decimal.ts';
import { type ReadNumber, readNumber } from '../numerals/number.ts';
import { tidy } from '../numerals/tidy.ts';
import { type Notice, type Read, read, refuse, type Subject, understood } from './subject.ts';

const mostDecimals = 6;

/**
 * A percentage from 0 to `most` (100 where nothing else is said): `46%`, `46`, `百分之四十六`, `九成五`. `0.46` is 0.46%, as the case files have
 * it; the notice asks whether 46% was meant.
 */
export function readPercent(typed: string, subject: Subject, most = '100'): Read<string> {
  const text = tidy(typed);
  if (/^(-|负)./.test(text)) return refuse('percent_out_of_range', subject, typed, { most });
  const number = readRate(text);
  if (!number.ok)
    return refuse(number.problem === 'not_a_number' ? 'not_a_percent' : number.problem, subject, typed, {
      most,
    });
  const value = canonical(number.value);
  if (new Exact(value).gt(most)) return refuse('percent_out_of_range', subject, typed, { most });
  if (decimalsOf(value) > mostDecimals) return refuse('percent_too_fine', subject, typed);
  return read(value, noticeOf(typed, text, value, subject));
}

function readRate(text: string): ReadNumber {
  if (text === '百分之百') return { ok: true, value: '100', words: true };
  const tenths = /^([一二三四五六七八九两\d])成([一二三四五六七八九半\d])?$/.exec(text);
  if (tenths !== null) return readTenths(tenths[1] ?? '', tenths[2] ?? '零');
  const perMille = /^千分之(.+)$|^(.+)‰$/.exec(text);
  if (perMille !== null) return shifted(readNumber(perMille[1] ?? perMille[2] ?? ''));
  return readNumber(
    text
      .replace(/^百分之/, '')
      .replace(/^\+/, '')
      .replace(/(%|个百分点|分)$/, ''),
  );
}

function readTenths(tens: string, ones: string): ReadNumber {
  const high = readNumber(tens);
  const low = readNumber(ones === '半' ? '五' : ones);
  if (!high.ok) return high;
  if (!low.ok) return low;
  return { ok: true, value: canonical(`${high.value}${low.value}`), words: true };
}

function shifted(number: ReadNumber): ReadNumber {
  return number.ok ? { ...number, value: new Exact(number.value).div(10).toFixed() } : number;
}

function noticeOf(typed: string, text: string, value: string, subject: Subject): Notice | null {
  const saidSo = /[%‰成]|百分|千分/.test(text);
  if (!saidSo && value !== '0' && new Exact(value).gt(0) && new Exact(value).lte(1)) {
    const meant = new Exact(value).times(100).toFixed();
    return {
      code: 'percent_below_one',
      values: { where: subject.where, shown: `${value}%`, meant: `${meant}%` },
    };
  }
  const bare = typed.trim().replace(/%$/, '').trim();
  return bare === value ? null : understood(subject, `${value}%`);
}
