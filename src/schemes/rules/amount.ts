import { z } from 'zod';
import type { FactId } from '../../facts/index.ts';
import { sumOf } from '../exact.ts';
import type { FactReader, KnownNumber } from './reader.ts';
import { asGiven, type FactUse, factIdSchema, numbers } from './rule.ts';

/**
 * An amount made of facts: one fact, a sum, a difference, an absolute value, or the first of several facts
 * that is answered (only the last of them can be missing).
 */
export type Amount =
  | FactId
  | { readonly sum: readonly Amount[] }
  | { readonly minus: readonly [Amount, Amount] }
  | { readonly absolute: Amount }
  | { readonly firstOf: readonly FactId[] };

export const amountSchema: z.ZodType<Amount> = z.lazy(() =>
  z.union([
    factIdSchema,
    z.strictObject({ sum: z.array(amountSchema).min(2) }),
    z.strictObject({ minus: z.tuple([amountSchema, amountSchema]) }),
    z.strictObject({ absolute: amountSchema }),
    z.strictObject({ firstOf: z.array(factIdSchema).min(2) }),
  ]),
);

export interface BoundAmount {
  readonly uses: readonly FactUse[];
  /** In words: `（劳务派遣及直接聘用编外人员数＋本年度在编人数）`. */
  readonly words: (facts: FactReader) => string;
  /** All facts are read even when the first is missing, so that one look names all that is missing. */
  readonly read: (facts: FactReader) => KnownNumber | undefined;
}

export function bindAmount(amount: Amount): BoundAmount {
  if (typeof amount === 'string') return oneFact(amount);
  if ('sum' in amount) return sum(amount.sum.map(bindAmount));
  if ('minus' in amount) return minus(bindAmount(amount.minus[0]), bindAmount(amount.minus[1]));
  if ('absolute' in amount) return absolute(bindAmount(amount.absolute));
  return firstOf(amount.firstOf);
}

function oneFact(fact: FactId): BoundAmount {
  return {
    uses: numbers(fact),
    words: (facts) => facts.name(fact),
    read: (facts) => facts.number(fact),
  };
}

function sum(terms: readonly BoundAmount[]): BoundAmount {
  return {
    uses: terms.flatMap((term) => term.uses),
    words: (facts) => `（${terms.map((term) => term.words(facts)).join('＋')}）`,
    read(facts) {
      const known = terms.map((term) => term.read(facts)).filter((term) => term !== undefined);
      if (known.length < terms.length) return undefined;
      return {
        exact: sumOf(known.map((term) => term.exact)),
        shown: `（${known.map((term) => term.shown).join('＋')}）`,
      };
    },
  };
}

function minus(whole: BoundAmount, less: BoundAmount): BoundAmount {
  return {
    uses: [...whole.uses, ...asGiven(less.uses)],
    words: (facts) => `（${whole.words(facts)}－${less.words(facts)}）`,
    read(facts) {
      const [from, taken] = [whole.read(facts), less.read(facts)];
      if (!from || !taken) return undefined;
      return { exact: from.exact.sub(taken.exact), shown: `（${from.shown}－${taken.shown}）` };
    },
  };
}

function absolute(inner: BoundAmount): BoundAmount {
  return {
    uses: inner.uses,
    words: (facts) => bars(inner.words(facts)),
    read(facts) {
      const known = inner.read(facts);
      return known && { exact: known.exact.abs(), shown: bars(known.shown) };
    },
  };
}

/** Bars take the place of brackets: `|甲－乙|`. */
function bars(text: string): string {
  return text.startsWith('（') && text.endsWith('）') ? `|${text.slice(1, -1)}|` : `|${text}|`;
}

function firstOf(candidates: readonly FactId[]): BoundAmount {
  const last = candidates.at(-1) ?? '';
  const answered = (facts: FactReader) => candidates.find((fact) => facts.has(fact)) ?? last;
  return {
    uses: candidates.map((fact) => ({ fact, reads: 'number', optional: fact !== last })),
    words: (facts) => facts.name(answered(facts)),
    read: (facts) => facts.number(answered(facts)),
  };
}
