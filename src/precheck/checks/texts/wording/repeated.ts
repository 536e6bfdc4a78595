import { once } from '../../../../facts/index.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { kindOf } from '../kind.ts';
import { factsOf } from '../sentences.ts';
import { likeness, plain, sketch } from './likeness.ts';

/** Shorter paragraphs are alike by chance; rows of one list tell of alike things, so they need more. */
const shortest = 30;
const shortestInOneList = 60;
const tooAlike = 0.9;
/** Bounds the work for texts made of many alike paragraphs. */
const mostCompared = 400;
const mostFound = 5;

interface Paragraph {
  readonly passage: Passage;
  readonly text: string;
  readonly plain: string;
}

/** DUP_PARAGRAPH: the same paragraph stands twice, or nearly the same. */
export const repeatedParagraphs: Check = {
  id: 'DUP_PARAGRAPH',
  severity: 'warning',
  find: ({ passages }) => repeatedIn(passages),
};

const repeatedIn = once((passages: readonly Passage[]): readonly Found[] => {
  const found: Found[] = [];
  const seen = new Map<number, Paragraph[]>();
  let compared = 0;
  for (const paragraph of paragraphsOf(passages)) {
    const marks = sketch(paragraph.plain);
    const candidates = new Set(marks.flatMap((mark) => seen.get(mark) ?? []));
    for (const earlier of candidates) {
      if (compared >= mostCompared || found.length >= mostFound) return found;
      compared += 1;
      const alike = mayRepeat(earlier, paragraph) ? 0 : likeness(earlier.plain, paragraph.plain);
      if (alike > tooAlike) {
        found.push(repeated(earlier, paragraph, alike));
        break;
      }
    }
    for (const mark of marks) seen.set(mark, [...(seen.get(mark) ?? []).slice(-4), paragraph]);
  }
  return found;
});

/** Reasons repeat the problems they explain, and labels repeat names. */
function paragraphsOf(passages: readonly Passage[]): readonly Paragraph[] {
  return passages
    .filter(
      (passage) => !['reason', 'label', 'signed'].includes(kindOf(passage)) || passage.fact === 'functions',
    )
    .flatMap((passage) =>
      passage.text.split('\n').flatMap((text) => {
        const letters = plain(text);
        return letters.length >= shortest ? [{ passage, text: text.trim(), plain: letters }] : [];
      }),
    );
}

/** Rows of one list, and paragraphs of one text, may tell of like things with other numbers. */
function mayRepeat(one: Paragraph, other: Paragraph): boolean {
  if (one.passage.fact !== other.passage.fact || one.passage.section !== other.passage.section) return false;
  if (one.passage.fact !== null && one.plain.length < shortestInOneList) return true;
  return numbersIn(one.text) !== numbersIn(other.text);
}

function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

function repeated(earlier: Paragraph, later: Paragraph, alike: number): Found {
  const [one, other] = [earlier, later].map(({ passage, text }) => ({
    place: passage.place,
    text: text.length > 40 ? `${text.slice(0, 40)}…` : text,
  }));
  const values = {
    place: later.passage.place,
    quote: other?.text ?? '',
    otherPlace: earlier.passage.place,
    alike: String(Math.floor(alike * 100)),
  };
  const quotes = [one, other].filter((quote) => quote !== undefined);
  return { code: 'paragraph_twice', values, facts: factsOf(later.passage, earlier.passage), quotes };
}
