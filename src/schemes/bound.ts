import { answers } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import {
  catalogue,
  type FactDefinition,
  type FactId,
  type Facts,
  factsOfIndicator,
  once,
} from '../facts/index.ts';
import { type BoundCap, bindCap } from './caps.ts';
import { type Exact, exact } from './exact.ts';
import { type Explanation, say } from './explanation.ts';
import { bindRule } from './kinds/index.ts';
import type { BoundRule, FactUse } from './rules/rule.ts';
import type { Indicator, Scheme } from './scheme.ts';
import { weightFacts, weightOf, weightsIn } from './weights.ts';

export interface BoundIndicator {
  /** What a score sheet repeats of the indicator, its readings as one sentence each. */
  readonly row: IndicatorRow;
  readonly max: Exact;
  readonly rule: BoundRule;
  readonly ruling: { readonly points: FactId; readonly reason: FactId };
  /** The fact that must state the points, because the office has begun to set them itself. */
  readonly weight: FactId | null;
  /** Where the points come from, under a scheme that lets the office set them. */
  readonly weighed: Explanation | null;
}

export interface IndicatorRow
  extends Pick<
    Indicator,
    'id' | 'name' | 'dimension' | 'category' | 'maxPoints' | 'description' | 'standard'
  > {
  readonly readings: readonly string[];
}

/** A scheme made ready to score: rules bound and decimals parsed once. */
export interface BoundScheme {
  /** With the points of the scheme; see `indicatorsUnder` for those an office set. */
  readonly indicators: readonly BoundIndicator[];
  readonly caps: readonly BoundCap[];
  /** Every fact of the catalogue and of the scheme, with the reason and ruling of each of its indicators. */
  readonly definitions: ReadonlyMap<FactId, FactDefinition>;
  readonly definitionOf: (fact: FactId) => FactDefinition | undefined;
}

/** Binds a validated scheme, once for each scheme object. @throws when it was not validated before. */
export const bindScheme = once((scheme: Scheme): BoundScheme => {
  const definitions = definitionsOf(scheme);
  return {
    indicators: scheme.indicators.map((indicator) => ({
      ...bindIndicator(indicator, indicator.maxPoints),
      weight: null,
      weighed: weighed(scheme.weights?.unset, indicator.maxPoints),
    })),
    caps: scheme.caps.map(bindCap),
    definitions,
    definitionOf: (fact) => definitions.get(fact),
  };
});

/** All facts by id; a scheme needs not be valid to ask. */
export function definitionsOf(scheme: Scheme): ReadonlyMap<FactId, FactDefinition> {
  const followUps = scheme.indicators.flatMap(({ id, name }) => factsOfIndicator(id, name));
  const own = [...followUps, ...weightFacts(scheme), ...scheme.facts].map((fact) => [fact.id, fact] as const);
  return new Map([...own, ...catalogue]);
}

/**
 * The indicators with the points in force: those the office set, as far as it set them, else the scheme's.
 */
export function indicatorsUnder(scheme: Scheme, facts: Facts): readonly BoundIndicator[] {
  const weights = weightsIn(scheme, facts);
  if (weights === null || weights.status === 'unset') return bindScheme(scheme).indicators;
  return scheme.indicators.map((indicator) => {
    const points = weights.given.get(indicator.id);
    return {
      ...bindIndicator(indicator, points ?? indicator.maxPoints),
      weight: weightOf(indicator.id),
      weighed: points === undefined ? null : weighed(scheme.weights?.set, points),
    };
  });
}

function weighed(because: string | undefined, points: string): Explanation | null {
  return because === undefined ? null : say('weight_set', { because, points });
}

function bindIndicator(indicator: Indicator, maxPoints: string): Omit<BoundIndicator, 'weight' | 'weighed'> {
  const { id, name, dimension, category, description, standard } = indicator;
  const readings = indicator.readings.map(({ question, chosen, because }) =>
    fill(answers.reading_of, { question, chosen, because }),
  );
  return {
    row: { id, name, dimension, category, maxPoints, description, standard, readings },
    max: exact(maxPoints),
    rule: bindRule(indicator.rule, maxPoints),
    ruling: rulingOf(id),
  };
}

/** The facts by which an authorised person rules an indicator whose case the standard leaves open. */
export function rulingOf(indicator: string): { readonly points: FactId; readonly reason: FactId } {
  return { points: `${indicator}_ruling_points`, reason: `${indicator}_ruling_reason` };
}

/**
 * The most points each judged fact may have under this scheme, rulings included. `facts`: the answers so far,
 * for a scheme whose points the office sets itself.
 */
export function limitsOf(scheme: Scheme, facts: Facts): ReadonlyMap<FactId, string> {
  return limitsFor(indicatorsUnder(scheme, facts));
}

const limitsFor = once(
  (indicators: readonly BoundIndicator[]): ReadonlyMap<FactId, string> =>
    new Map(
      indicators.flatMap(({ row, rule, ruling }) => [
        ...rule.limits,
        [ruling.points, row.maxPoints] as const,
      ]),
    ),
);

export interface FactsRead {
  /** Every fact that some branch of some rule reads. */
  readonly required: ReadonlySet<FactId>;
  /** Those of the required ones that never count as missing: a default or another fact stands in. */
  readonly optional: ReadonlySet<FactId>;
  /** Facts that explain a score without deciding it, or that only the report of this scheme needs. */
  readonly explanatory: ReadonlySet<FactId>;
}

export const factsReadBy = once((scheme: Scheme): FactsRead => {
  const { indicators, caps, definitionOf } = bindScheme(scheme);
  const weights = weightFacts(scheme).map(
    ({ id }): FactUse => ({ fact: id, reads: 'number', optional: true }),
  );
  const uses = [...indicators.map(({ rule }) => rule), ...caps]
    .flatMap((reads) => reads.uses)
    .concat(weights);
  const needed = new Set(uses.filter((use) => !use.optional).map((use) => use.fact));
  const required = new Set(uses.map((use) => use.fact));
  const standsIn = (fact: FactId) => !needed.has(fact) || defaultOf(definitionOf(fact)) !== undefined;
  return {
    required,
    optional: new Set([...required].filter(standsIn)),
    explanatory: new Set([
      ...scheme.indicators.flatMap((indicator) => indicator.explanatory),
      ...(scheme.alsoAsked ?? []),
    ]),
  };
});

/** The declared default of a fact that nobody answered. */
export function defaultOf(definition: FactDefinition | undefined): string | undefined {
  return definition?.type === 'money' ? definition.default : undefined;
}
