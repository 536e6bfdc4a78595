import { clipped, once } from '../../../facts/index.ts';
import type { Found, Quote } from '../../finding.ts';
import type { Passage } from '../../passages.ts';
import { type Kind, kindOf } from './kind.ts';

/** A sentence of a passage; what its clauses say belongs together. */
export interface Sentence {
  readonly passage: Passage;
  /** Half-width commas, colons and brackets are read as full-width ones. */
  readonly text: string;
  /** As it stands there, letter by letter as long as `text`. */
  readonly written: string;
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ':': '：', '(': '（', ')': '）' };
/** Not the comma of 1,973.09 nor the colon of a web address. */
const halfWidth = /[()]|,(?!\d)|:(?!\/\/|\d)/g;

/** Shorter ones say nothing that a check could find, and a text may be made of them. */
const shortest = 4;
const mostQuoted = 60;

/** A passage cut at 。；！？ and line ends. Taken apart once, as many checks ask. */
export const sentencesOf = once((passage: Passage): readonly Sentence[] =>
  passage.text
    .split(/[。；;！!？?\n]/)
    .map((text) => text.trim())
    .filter((text) => text.length >= shortest)
    .map((written) => {
      const text = written.replaceAll(halfWidth, (mark) => fullWidth[mark] ?? mark);
      return { passage, text, written };
    }),
);

/** The sentences of the passages of these kinds. */
export function sentencesIn(passages: readonly Passage[], kinds: readonly Kind[]): readonly Sentence[] {
  const known = byKinds(passages);
  const key = kinds.join(' ');
  const sentences =
    known.get(key) ?? passages.filter((passage) => kinds.includes(kindOf(passage))).flatMap(sentencesOf);
  known.set(key, sentences);
  return sentences;
}

const byKinds = once((_: readonly Passage[]) => new Map<string, readonly Sentence[]>());

/** The clauses around a place in a sentence, as they stand there. */
export function quoteAt({ passage, text, written }: Sentence, at = 0, length = text.length): Quote {
  const before = text.lastIndexOf('，', at - 1);
  const next = text.indexOf('，', at + length);
  const clause = written.slice(at === 0 ? 0 : before + 1, next === -1 ? text.length : next).trim();
  return { place: passage.place, text: clipped(clause, mostQuoted) };
}

/** The beginning of a whole passage. */
export function quoteOfPassage({ place, text }: Passage): Quote {
  return { place, text: clipped(text, mostQuoted) };
}

/** The quote of what a regular expression matched. */
export function quoteOf(sentence: Sentence, match: RegExpMatchArray): Quote {
  return quoteAt(sentence, match.index ?? 0, match[0].length);
}

/** The answers that quoted passages stand in, each once; a section's text is no answer. */
export function factsOf(...passages: readonly Passage[]): readonly string[] {
  return [...new Set(passages.flatMap(({ fact }) => (fact === null ? [] : [fact])))];
}

/** What is found at one place: its sentence is filled with the place and the words. */
export function foundAt(
  code: string,
  passage: Passage,
  quote: Quote,
  values: Found['values'] = {},
  more: Partial<Found> = {},
): Found {
  return {
    code,
    values: { place: quote.place, quote: quote.text, ...values },
    facts: factsOf(passage),
    quotes: [quote],
    ...more,
  };
}
