import type { OpenEvaluation } from '../../evaluation/index.ts';
import type { FactDefinition } from '../../facts/index.ts';
import { limitsOf } from '../../schemes/index.ts';
import { namesOf } from '../find-question.ts';

/** A question as a sentence may name it. */
export interface NamedQuestion {
  readonly definition: FactDefinition;
  readonly section: string;
  /** Label, name and aliases as `plainWriting` has them, without unit and other brackets. */
  readonly names: readonly string[];
  /** The scheme's maximum for a points question. */
  readonly maxPoints: string | undefined;
}

/** The asked questions with all names people use for them, in order of asking. */
export function namedQuestions({
  asked,
  scheme,
  facts,
}: Pick<OpenEvaluation, 'asked' | 'scheme' | 'facts'>): readonly NamedQuestion[] {
  const limits = limitsOf(scheme, facts);
  return asked.flatMap((section) =>
    section.questions.map((definition) => ({
      definition,
      section: section.id,
      names: [...new Set(namesOf(scheme, definition).map(nameOf))].filter((name) => name.length > 1),
      maxPoints: limits.get(definition.id),
    })),
  );
}

/**
 * A message in one writing: full-width characters as ASCII, any dash as `-`. A Chinese comma always
 * separates, while `3,204.53` keeps its own, so it becomes `;`.
 */
export function plainWriting(text: string): string {
  return text
    .replaceAll(/(?<![\uFF10-\uFF19])，|，(?![\uFF10-\uFF19])/g, ';')
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, '');
}

/** Marks that a name may be written with or without. */
const optionalMark = /[\s"“”'‘’《》·:、,]/;

const nameOf = (name: string) =>
  [...plainWriting(name).replaceAll(/\([^()]*\)/g, '')].filter((one) => !optionalMark.test(one)).join('');

/** Where the name that begins `text` ends, marks and brackets inside it passed over; null: it is another word. */
export function endOfName(text: string, name: string): number | null {
  let at = 0;
  for (const character of name) {
    at += skipped(text.slice(at), at > 0);
    if (text[at] !== character) return null;
    at += 1;
  }
  return at + (/^["”'’》]*(?:\s*\([^)]*\))?["”'’》]*/.exec(text.slice(at))?.[0].length ?? 0);
}

function skipped(text: string, isInside: boolean): number {
  if (!isInside) return /^["“'‘《]*/.exec(text)?.[0].length ?? 0;
  return /^(?:[\s"“”'‘’《》·:、,]|\([^)]*\))*/.exec(text)?.[0].length ?? 0;
}
