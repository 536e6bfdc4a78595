import { contradictions, type FactDefinition, type FactId, type Facts } from '../../facts/index.ts';
import {
  type BoundIndicator,
  bindScheme,
  type Exact,
  exact,
  indicatorsUnder,
  isDecimal,
  type Scheme,
} from '../../schemes/index.ts';
import { scoreIndicator } from '../indicator.ts';
import type { IndicatorScore, ScoreSheet } from '../sheet.ts';
import { totalUnderCaps } from '../totals.ts';

/** A fact that an office can still do something about, as far as the rules say. */
export interface Lever {
  readonly definition: FactDefinition;
  /** The indicators that read it. */
  readonly indicators: readonly BoundIndicator[];
}

/** An evaluation on which changes are tried, with what needs to be known only once. */
export interface Bench {
  readonly scheme: Scheme;
  readonly facts: Facts;
  readonly sheet: ScoreSheet;
  readonly scored: ReadonlyMap<string, IndicatorScore>;
  readonly levers: ReadonlyMap<FactId, Lever>;
  readonly contradictions: number;
}

/**
 * Numbers, yes-or-no and stated cases that a rule reads as what the office did. No lever is what it is measured
 * against (a plan, a base, a target), what has happened once and for all, and what somebody judges.
 */
export function benchOf(scheme: Scheme, facts: Facts, sheet: ScoreSheet): Bench {
  const { definitionOf } = bindScheme(scheme);
  const indicators = indicatorsUnder(scheme, facts);
  const uses = indicators.flatMap((indicator) => indicator.rule.uses.map((use) => ({ use, indicator })));
  const given = new Set(uses.flatMap(({ use }) => (use.given ? [use.fact] : [])));
  const levers = new Map<FactId, Lever>();
  for (const { use, indicator } of uses) {
    const definition = definitionOf(use.fact);
    if (definition === undefined || given.has(use.fact) || !isLever(definition)) continue;
    if (facts[use.fact] === undefined) continue;
    const known = levers.get(use.fact)?.indicators ?? [];
    if (!known.includes(indicator)) {
      levers.set(use.fact, { definition, indicators: [...known, indicator] });
    }
  }
  const scored = new Map(sheet.indicators.map((indicator) => [indicator.id, indicator]));
  return { scheme, facts, sheet, scored, levers, contradictions: contradictions(facts).length };
}

function isLever({ role, type }: FactDefinition): boolean {
  return role === 'scored' && ['money', 'percent', 'number', 'int', 'bool', 'enum'].includes(type);
}

/** Whether the facts contradict each other more after changes than they do already. */
export function contradictsMore({ facts, contradictions: already }: Bench, changes: Facts): boolean {
  return contradictions({ ...facts, ...changes }).length > already;
}

/** The score of one indicator after changes; null: it has none. */
export function scoreAfter(bench: Bench, indicator: BoundIndicator, changes: Facts): Exact | null {
  const facts = { ...bench.facts, ...changes };
  const { score } = scoreIndicator(indicator, bindScheme(bench.scheme), facts);
  return score === null ? null : exact(score);
}

/** The total after a lever is moved; null as above, of any indicator that reads it. */
export function totalAfter(bench: Bench, { indicators }: Lever, changes: Facts): Exact | null {
  let sum = exact(bench.sheet.sum);
  for (const indicator of indicators) {
    const before = bench.scored.get(indicator.row.id)?.score ?? null;
    const after = scoreAfter(bench, indicator, changes);
    if (after === null) return null;
    sum = sum.add(before === null ? after : after.sub(exact(before)));
  }
  return exact(totalUnderCaps(bench.scheme, { ...bench.facts, ...changes }, sum));
}

/** The numbers that the indicators of a lever read, for where a rule may turn. */
export function numbersAround(bench: Bench, { indicators }: Lever): readonly string[] {
  const values = indicators
    .flatMap(({ rule }) => rule.uses.map(({ fact }) => bench.facts[fact]))
    .filter((value) => typeof value === 'string')
    .filter(isDecimal);
  return [...new Set(values)];
}
