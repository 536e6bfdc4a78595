import { askWords } from '../../../prompts/ask.ts';
import type { AskedYear } from './intent.ts';

const before = new RegExp(`^(?:${askWords.before})+`);
const after = new RegExp(`(?:${askWords.after})+$`);
const inside = new RegExp(askWords.inside, 'g');
const yearWord = /(20\d\d)年?(?:度|的)?|(去年|上年度?|上一年度?)的?/;

/** A question without blanks, marks, politeness and its year. */
export function normalForm(text: string): { readonly phrase: string; readonly year: AskedYear | undefined } {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,!?;:~。、…“”"'‘’「」【】()《》]+/g, '')
    .replaceAll(/\.(?!\d)/g, '');
  const year = yearWord.exec(plain);
  const rest = year === null ? plain : plain.replace(year[0], '');
  const phrase = rest.replace(before, '').replace(after, '').replaceAll(inside, '');
  if (year === null) return { phrase, year: undefined };
  return { phrase, year: year[1] === undefined ? 'last' : Number(year[1]) };
}
