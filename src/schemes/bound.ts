import { answers } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { catalogue, type FactDefinition, type FactId, type Facts, factsOfIndicator } from '../facts/index.ts';
import type { Exact } from './exact.ts';
import { exact } from './exact.ts';
import { bindRule } from './kinds/index.ts';
import type { BoundRule } from './rules/rule.ts';
import type { Indicator, Scheme } from './scheme.ts';

export interface BoundIndicator {
  /** What a score sheet repeats of the indicator, its readings as one sentence each. */
  readonly row: IndicatorRow;
  readonly max: Exact;
  readonly rule: BoundRule;
  readonly ruling: { readonly points: FactId; readonly reason: FactId };
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
  readonly indicators: readonly BoundIndicator[];
  /** Every fact of the catalogue and of the scheme, with the reason and ruling of each of its indicators. */
  readonly definitions: ReadonlyMap<FactId, FactDefinition>;
  readonly definitionOf: (fact: FactId) => FactDefinition | undefined;
}

const bound = new WeakMap<Scheme, BoundScheme>();

/** Binds a validated scheme, once for each scheme object. @throws when it was not validated before. */
export function bindScheme(scheme: Scheme): BoundScheme {
  const known = bound.get(scheme);
  if (known) return known;
  const definitions = definitionsOf(scheme);
  const made: BoundScheme = {
    indicators: scheme.indicators.map(bindIndicator),
    definitions,
    definitionOf: (fact) => definitions.get(fact),
  };
  bound.set(scheme, made);
  return made;
}

function definitionsOf(scheme: Scheme): ReadonlyMap<FactId, FactDefinition> {
  const followUps = scheme.indicators.flatMap(({ id, name }) => factsOfIndicator(id, name));
  const own = [...followUps, ...scheme.facts].map((fact) => [fact.id, fact] as const);
  return new Map([...own, ...catalogue]);
}

function bindIndicator(indicator: Indicator): BoundIndicator {
  const { id, name, dimension, category, maxPoints, description, standard } = indicator;
  const readings = indicator.readings.map(({ question, chosen, because }) =>
    fill(answers.reading_of, { question, chosen, because }),
  );
  return {
    row: { id, name, dimension, category, maxPoints, description, standard, readings },
    max: exact(maxPoints),
    rule: bindRule(indicator.rule),
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
export function limitsOf(scheme: Scheme, _facts: Facts): ReadonlyMap<FactId, string> {
  return new Map(
    bindScheme(scheme).indicators.flatMap(({ row, rule, ruling }) => [
      ...rule.limits,
      [ruling.points, row.maxPoints] as const,
    ]),
  );
}

export interface FactsRead {
  /** Every fact that some branch of some rule reads. */
  readonly required: ReadonlySet<FactId>;
  /** Those of the required ones that never count as missing: a default or another fact stands in. */
  readonly optional: ReadonlySet<FactId>;
  /** Facts that explain a score without deciding it. */
  readonly explanatory: ReadonlySet<FactId>;
}

export function factsReadBy(scheme: Scheme): FactsRead {
  const { indicators, definitionOf } = bindScheme(scheme);
  const uses = indicators.flatMap(({ rule }) => rule.uses);
  const needed = new Set(uses.filter((use) => !use.optional).map((use) => use.fact));
  const required = new Set(uses.map((use) => use.fact));
  const standsIn = (fact: FactId) => !needed.has(fact) || defaultOf(definitionOf(fact)) !== undefined;
  return {
    required,
    optional: new Set([...required].filter(standsIn)),
    explanatory: new Set(scheme.indicators.flatMap((indicator) => indicator.explanatory)),
  };
}

/** The declared default of a fact that nobody answered. */
export function defaultOf(definition: FactDefinition | undefined): string | undefined {
  return definition?.type === 'money' ? definition.default : undefined;
}
