import type { BoundRule, Rule, RuleKind } from '../rules/rule.ts';
import { bandsKind } from './bands.ts';
import { choiceKind } from './choice.ts';
import { conditionsKind } from './conditions.ts';
import { deductionKind } from './deduction.ts';
import { documentedKind } from './documented.ts';
import { excessKind } from './excess.ts';
import { judgedKind } from './judged.ts';
import { progressKind } from './progress.ts';
import { proportionalKind } from './proportional.ts';
import { shortfallKind } from './shortfall.ts';
import { sumKind } from './sum.ts';
import { targetKind } from './target.ts';
import { whenKind } from './when.ts';

/** Every rule kind a scheme may use. A new kind is a new file and one line here. */
export const ruleKinds: ReadonlyMap<string, RuleKind> = new Map(
  [
    judgedKind,
    sumKind,
    deductionKind,
    proportionalKind,
    bandsKind,
    choiceKind,
    whenKind,
    excessKind,
    shortfallKind,
    progressKind,
    conditionsKind,
    documentedKind,
    targetKind,
  ].map((kind) => [kind.kind, kind]),
);

/**
 * Makes a rule ready to be evaluated, for an indicator worth this many points.
 * @throws when it was not validated before.
 */
export function bindRule(rule: Rule, worth: string): BoundRule {
  const kind = ruleKinds.get(rule.kind);
  if (!kind) throw new Error(`unknown rule kind “${rule.kind}”: the scheme was not validated`);
  return kind.bind(rule, (inner) => bindRule(inner, worth), worth);
}
