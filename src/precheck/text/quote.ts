import type { Quote } from '../finding.ts';
import type { Passage } from '../passages.ts';

const longest = 80;

/** A sentence quoted from where it stands; a long one is cut around the place that matters. */
export function quoteOf({ place }: Passage, sentence: string, at = 0): Quote {
  return { place, text: excerptOf(sentence, at) };
}

export function excerptOf(sentence: string, at = 0): string {
  if (sentence.length <= longest) return sentence;
  const from = Math.max(0, Math.min(at - longest / 2, sentence.length - longest));
  const text = sentence.slice(from, from + longest);
  return `${from > 0 ? '…' : ''}${text}${from + longest < sentence.length ? '…' : ''}`;
}

/** The answers a passage belongs to, for the button that leads there. */
export function factsOfPassage({ fact }: Passage): readonly string[] {
  return fact === null ? [] : [fact];
}
