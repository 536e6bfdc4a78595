import { once } from '../../../facts/index.ts';
import { type Rate, type Rule, rateSchema, type Scheme } from '../../../schemes/index.ts';

type Ratio = Extract<Rate, { readonly part: unknown }>;

export interface SchemeRate {
  readonly indicator: string;
  readonly rate: Ratio;
  /** The ends of its bands, where it is scored by bands. */
  readonly limits: readonly string[];
}

/** Every part ÷ whole that a rule of the scheme reads, wherever it stands in the rule. */
export const ratesOfScheme = once((scheme: Scheme): readonly SchemeRate[] =>
  scheme.indicators.flatMap(({ id, rule }) => ratesIn(rule).map((rate) => ({ indicator: id, ...rate }))),
);

function ratesIn(rule: Rule): readonly Omit<SchemeRate, 'indicator'>[] {
  const read = rateSchema.safeParse(rule.rate);
  const own = read.success && 'part' in read.data ? [{ rate: read.data, limits: limitsIn(rule.bands) }] : [];
  return [...own, ...Object.values(rule).flatMap(innerRules).flatMap(ratesIn)];
}

function innerRules(value: unknown): readonly Rule[] {
  if (Array.isArray(value)) return value.flatMap(innerRules);
  return isRule(value) ? [value] : [];
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

function limitsIn(bands: unknown): readonly string[] {
  if (!Array.isArray(bands)) return [];
  const ends = bands.flatMap((band: Readonly<Record<string, unknown>>) =>
    ['atLeast', 'above', 'atMost', 'below'].flatMap((end) => {
      const value = band[end];
      return typeof value === 'string' ? [value] : [];
    }),
  );
  return [...new Set(ends)];
}
