import { readChineseNumeral } from '../numerals/chinese.ts';
import { tidy } from '../numerals/tidy.ts';
import { type Read, read, refuse, type Subject } from './subject.ts';

const written = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
/** What a date picker or a spreadsheet appends: ` +0800`, ` 00:00:00`, `T00:00:00.000Z`. */
const tail = /(?<=\d)[\sT]+(\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const chineseParts =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/;

/** A day of the calendar as YYYY-MM-DD, from any of the usual ways to write one. */
export function readDate(typed: string, subject: Subject): Read<string> {
  const text = tidy(inArabic(typed.trim().slice(0, 60)).replace(tail, ''));
  for (const pattern of written) {
    const [, year, month, day] = pattern.exec(text) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isRealDate(date) ? read(date) : refuse('date_not_real', subject, typed);
  }
  const incomplete = /^\d{4}(年|[-/.])\d{1,2}月?$|^\d{1,2}(月|[-/.])\d{1,2}[日号]?$/.test(text);
  return refuse(incomplete ? 'date_incomplete' : 'not_a_date', subject, typed);
}

/** True for a day that exists between 1900 and 2100, given as YYYY-MM-DD. */
export function isRealDate(date: string): boolean {
  if (!/^(19\d\d|20\d\d|2100)-\d{2}-\d{2}$/.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function inArabic(text: string): string {
  const parts = chineseParts.exec(text);
  if (parts === null) return text;
  const [year, month, day] = parts.slice(1).map((part) => {
    const numeral = readChineseNumeral(part);
    return numeral === null || numeral === 'unclear' ? '' : numeral.value;
  });
  return `${year}年${month}月${day}日`;
}
