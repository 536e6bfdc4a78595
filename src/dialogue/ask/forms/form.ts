import { askWords as w } from '../../../../prompts/ask.ts';
import type { Asked } from '../intent.ts';
import { numberPattern } from '../numbers.ts';

/** One form of a question: the whole phrase, and what its parts make; null: not this one after all. */
export interface Form {
  readonly is: RegExp;
  readonly asked: (parts: Readonly<Record<string, string>>) => Asked | null;
}

export const form = (pattern: string, asked: Form['asked']): Form => ({
  is: new RegExp(`^(?:${pattern})$`),
  asked,
});
export const always = (asked: Asked) => () => asked;

export const who = `(?:${w.who})`;
export const units = `(?:的)?(?:${w.unitNoun})?(?:${w.isWho})?`;
/** The same where without it the phrase would be an answer: 已提交. */
export const named = `(?=.{2})${units}`;
export const tail = '(?:了|过|的)*(?:吗|没)?';
export const aNumber = `(?<n>${numberPattern})`;
export const points = '(?:分)?';
