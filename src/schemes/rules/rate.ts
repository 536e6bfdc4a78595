import { z } from 'zod';
import { displayRate } from '../display.ts';
import { type Exact, exact, hundred } from '../exact.ts';
import { type Explanation, say } from '../explanation.ts';
import { type Amount, amountSchema, bindAmount } from './amount.ts';
import type { FactReader } from './reader.ts';
import { type Attainment, asGiven, decimalSchema, type FactUse, factIdSchema, numbers } from './rule.ts';

/** A value points depend on: part ÷ whole in percent, or a fact that states the value itself. */
export const rateSchema = z.union([
  z.strictObject({
    name: z.string().min(1),
    part: amountSchema,
    whole: amountSchema,
    /** The rate when both are 0; without it that case is open. */
    zeroOverZero: decimalSchema.optional(),
  }),
  z.strictObject({ name: z.string().min(1), fact: factIdSchema }),
]);
export type Rate = z.infer<typeof rateSchema>;
type Ratio = Extract<Rate, { part: Amount }>;

/** `ratio('固定资产利用率', 'asset_in_use', 'asset_total')`. */
export function ratio(name: string, part: Amount, whole: Amount): Ratio {
  return { name, part, whole };
}

/** A percent that is answered as such. */
export function stated(name: string, fact: string): Rate {
  return { name, fact };
}

/** What was compared, in words and in numbers; of a stated rate only the first half. */
type Compared = Readonly<Record<'part' | 'partNumber' | 'whole' | 'wholeNumber', string>>;

export type RateReading =
  | {
      readonly status: 'known';
      /** In percent (84.08 is 84.08%), never rounded. */
      readonly exact: Exact;
      readonly shown: string;
      /** `%`, or the unit of the fact that states the value. */
      readonly unit: string;
      readonly steps: readonly Explanation[];
      readonly compared: Compared;
    }
  | { readonly status: 'missing'; readonly steps: readonly Explanation[] }
  | {
      /** The whole is 0, and the scheme does not say what that means. */
      readonly status: 'open';
      readonly because: Explanation;
      readonly steps: readonly Explanation[];
      /** The part is more than that 0. */
      readonly over: boolean;
      readonly compared: Compared;
    };

export interface BoundRate {
  readonly name: string;
  readonly uses: readonly FactUse[];
  /** Facts that move the rate one way while the others stay; none where a fact is in part and whole. */
  readonly attainment: Attainment;
  readonly read: (facts: FactReader, limits: Limits) => RateReading;
}

/** What a rate is compared with; it is shown with enough digits to stand on its side of every limit. */
export type Limits = readonly Exact[] | ((value: Exact) => readonly Exact[]);

function limitsFor(limits: Limits, value: Exact): readonly Exact[] {
  return typeof limits === 'function' ? limits(value) : limits;
}

export function bindRate(rate: Rate): BoundRate {
  return 'fact' in rate ? bindStated(rate.name, rate.fact) : bindRatio(rate);
}

function bindStated(name: string, fact: string): BoundRate {
  return {
    name,
    uses: numbers(fact),
    attainment: { rising: [fact], falling: [] },
    read(facts, limits) {
      const known = facts.number(fact);
      if (!known) return { status: 'missing', steps: [] };
      const unit = facts.unit(fact);
      const shown = displayRate(known.exact, limitsFor(limits, known.exact), unit);
      const steps = [say('rate_stated', { name, rate: shown })];
      const compared = { part: name, partNumber: shown, whole: '', wholeNumber: '' };
      return { status: 'known', exact: known.exact, shown, unit, steps, compared };
    },
  };
}

function bindRatio({ name, part, whole, zeroOverZero }: Ratio): BoundRate {
  const boundPart = bindAmount(part);
  const boundWhole = bindAmount(whole);
  const partFacts = new Set(boundPart.uses.map((use) => use.fact));
  const emptyRate = zeroOverZero === undefined ? undefined : exact(zeroOverZero);
  return {
    name,
    uses: [...boundPart.uses, ...asGiven(boundWhole.uses.filter((use) => !partFacts.has(use.fact)))],
    attainment: {
      rising: typeof part === 'string' ? [part] : [],
      falling: typeof whole === 'string' ? [whole] : [],
    },
    read(facts, limits) {
      // Written out where it is read most: a spread object costs more than all the arithmetic.
      const [partWords, wholeWords] = [boundPart.words(facts), boundWhole.words(facts)];
      const words = { part: partWords, whole: wholeWords };
      const formula = say('rate_formula', { name, part: partWords, whole: wholeWords });
      const [over, under] = [boundPart.read(facts), boundWhole.read(facts)];
      if (!over || !under) return { status: 'missing', steps: [formula] };
      const compared = {
        part: partWords,
        partNumber: over.shown,
        whole: wholeWords,
        wholeNumber: under.shown,
      };
      const empty = under.exact.isZero();
      const none = over.exact.isZero();
      if (empty && !(none && emptyRate)) {
        const because = say('open_zero_whole', { name, ...words, number: over.shown });
        return { status: 'open', because, steps: [formula], over: !none, compared };
      }
      const value = empty && emptyRate ? emptyRate : over.exact.div(under.exact).mul(hundred);
      const shown = displayRate(value, limitsFor(limits, value));
      const step = empty
        ? say('rate_zero_over_zero', { name, rate: shown, ...words })
        : say('rate', { name, part: over.shown, whole: under.shown, rate: shown });
      return { status: 'known', exact: value, shown, unit: '%', steps: [formula, step], compared };
    },
  };
}
