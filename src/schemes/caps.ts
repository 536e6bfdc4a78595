import { type Exact, exact } from './exact.ts';
import { type Explanation, say } from './explanation.ts';
import { bindRate } from './rules/rate.ts';
import type { FactReader } from './rules/reader.ts';
import type { FactUse } from './rules/rule.ts';
import type { Cap } from './scheme.ts';

/** Whether a cap limits the total: `unknown` as long as its rate lacks facts. */
export type CapVerdict =
  | { readonly applies: 'yes'; readonly because: Explanation }
  | { readonly applies: 'no' | 'unknown' };

export interface BoundCap {
  readonly limit: string;
  readonly exact: Exact;
  readonly uses: readonly FactUse[];
  readonly judge: (facts: FactReader) => CapVerdict;
}

const no: CapVerdict = { applies: 'no' };

export function bindCap({ limit, when, because }: Cap): BoundCap {
  const known = { limit, exact: exact(limit) };
  const yes: CapVerdict = { applies: 'yes', because: say('total_capped', { because, limit }) };
  if (when === undefined) return { ...known, uses: [], judge: () => yes };
  if (typeof when === 'string') {
    const uses: readonly FactUse[] = [{ fact: when, reads: 'flag', optional: true }];
    return { ...known, uses, judge: (facts) => (facts.has(when) && facts.flag(when) ? yes : no) };
  }
  const rate = bindRate(when.rate);
  const below = exact(when.below);
  return {
    ...known,
    uses: rate.uses,
    judge(facts) {
      const read = rate.read(facts, [below]);
      if (read.status === 'missing') return { applies: 'unknown' };
      // A rate of nothing is below no value.
      if (read.status === 'open' || read.exact.gte(below)) return no;
      const told = { because, limit, name: rate.name, rate: read.shown, below: `${when.below}%` };
      return { applies: 'yes', because: say('total_capped_rate', told) };
    },
  };
}
