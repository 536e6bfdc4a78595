import { readChineseNumeral } from '../../facts/numerals/chinese.ts';

/** What a number may look like in a question. */
export const numberPattern = '\\d{1,3}(?:\\.\\d{1,2})?|[〇零一二两三四五六七八九十百]{1,5}';

/** `90`, `九十`, `两`; null: no number. */
export function numberOf(typed: string): string | null {
  if (/^\d/.test(typed)) return typed;
  const read = readChineseNumeral(typed.replace('两', '二'));
  return read === null || read === 'unclear' ? null : read.value;
}
