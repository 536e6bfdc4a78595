import { cleanText } from '../clean-text.ts';
import type { FactId } from '../definition.ts';
import { type Read, read, refuse, type Subject } from './subject.ts';

/** The longest text an answer keeps, in characters. */
export const longestText = 20_000;

/** A text of at most `longestText` characters. The office's telephone must be a landline (002), a person's name no number. */
export function readText(typed: string, subject: Subject, fact?: FactId): Read<string> {
  const text = cleanText(typed);
  if (text === '') return refuse('empty', subject, '');
  const characters = [...text].length;
  if (characters > longestText) {
    return refuse('text_too_long', subject, typed, {
      characters: String(characters),
      most: String(longestText),
    });
  }
  if (fact === 'contact_phone') return readOfficePhone(text, subject);
  return fact !== undefined && names.has(fact) ? readName(text, subject) : read(text);
}

const names: ReadonlySet<FactId> = new Set(['leader_name', 'reporter_name']);

/** Somebody asked for a name who writes a number has answered another question. */
function readName(text: string, subject: Subject): Read<string> {
  return /^[\d\s+()-]+$/.test(text.normalize('NFKC')) ? refuse('not_a_name', subject, text) : read(text);
}

/** Reports are published, so the cover carries an office landline: mobile numbers are personal. */
function readOfficePhone(text: string, subject: Subject): Read<string> {
  const digits = text.normalize('NFKC').replaceAll(/[\s\-()]/g, '');
  if (/(?<!\d)(\+?86)?1[3-9]\d{9}(?!\d)/.test(digits)) return refuse('mobile_phone', subject, text);
  if (!/\d{7}|\d{3,4}x{4,}/i.test(digits)) return refuse('not_a_phone', subject, text);
  return read(text);
}
