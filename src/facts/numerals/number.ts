import { readChineseNumeral } from './chinese.ts';
import { canonical } from './decimal.ts';

/** Why a text is not taken as a number; each has its sentence in `prompts/issues.ts`. */
export type NumberProblem =
  | 'not_a_number'
  | 'number_none'
  | 'number_unknown'
  | 'vague_number'
  | 'unclear_numeral'
  | 'scientific_number'
  | 'wrong_grouping';

/** A number of at least 0 as a canonical decimal string; `words`: Chinese digits or units were used. */
export type ReadNumber =
  | { readonly ok: true; readonly value: string; readonly words: boolean }
  | { readonly ok: false; readonly problem: NumberProblem };

/** Longer than any number a person writes; also keeps the patterns below fast. */
export const longestNumber = 100;

const none = /^(-+|\/|无|没有|暂无|沒有|不适用|n\/?a|nil|none)$/i;
const unknown = /^([?？]+|不知道|不清楚|不详|未知|待定|待补充?|待填|tbd)$/i;
const scientific = /^[\d.,]+([eE]|\*?10?\^|x10\^?|10的)[+-]?\d+(次方)?$|^10\^\d+$|^10的\d+次方$/;
const vague =
  /[约几多近~〜≈<>≤≥]|余(?!额)|[十百千万亿]来|数[十百千万亿]|大概|大约|左右|上下|不到|超过|不足|以上|以下|以内|估计|可能|或者|\d[-至到]\d/;
const digit = /[\d零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]/;

/** Reads a tidied text (see `tidy`) without sign and unit. */
export function readNumber(text: string): ReadNumber {
  if (none.test(text)) return problem('number_none');
  if (unknown.test(text)) return problem('number_unknown');
  if (text.length > longestNumber && !/^\d+$/.test(text)) return problem('not_a_number');
  if (scientific.test(text)) return problem('scientific_number');
  if (/^[\d,]*(\.\d+)?$/.test(text) && /\d/.test(text)) return readArabic(text);
  if (vague.test(text) && digit.test(text)) return problem('vague_number');
  return readWords(text);
}

function readArabic(text: string): ReadNumber {
  const [whole = ''] = text.split('.');
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) return problem('wrong_grouping');
  const digits = text.replaceAll(',', '');
  return { ok: true, value: canonical(digits.startsWith('.') ? `0${digits}` : digits), words: false };
}

/** `3,204.53万` and `三百六十四万八千`: groups of an Arabic part are checked before the words are read. */
function readWords(text: string): ReadNumber {
  for (const arabic of text.match(/[\d,.]+/g) ?? []) {
    if (!arabic.includes(',')) continue;
    const read = readArabic(arabic);
    if (!read.ok) return read;
  }
  const numeral = readChineseNumeral(text.replaceAll(',', ''));
  if (numeral === 'unclear') return problem('unclear_numeral');
  if (numeral === null) return problem('not_a_number');
  return { ok: true, value: numeral.value, words: true };
}

const problem = (code: NumberProblem): ReadNumber => ({ ok: false, problem: code });
