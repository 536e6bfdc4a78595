import type { FactDefinition, FactId, Facts } from '../facts/index.ts';
import { type Exact, exact, sumOf } from './exact.ts';
import type { Scheme } from './scheme.ts';

/** What an office has said so far about the points of its indicators. */
export interface Weights {
  /** `set`: all are given and count; `partly`: some are given, the others are missing; `unset`: none. */
  readonly status: 'set' | 'partly' | 'unset';
  /** Indicator → points as given. */
  readonly given: ReadonlyMap<string, string>;
  readonly sum: Exact;
}

/** The fact by which an office sets the points of an indicator. */
export function weightOf(indicator: string): FactId {
  return `${indicator}_weight`;
}

/** The weights among the facts; null under a scheme that sets all points itself. */
export function weightsIn(scheme: Scheme, facts: Facts): Weights | null {
  if (scheme.weights === undefined) return null;
  const given = new Map<string, string>();
  for (const { id } of scheme.indicators) {
    const points = facts[weightOf(id)];
    if (typeof points === 'string') given.set(id, points);
  }
  const all = given.size === scheme.indicators.length;
  return {
    status: given.size === 0 ? 'unset' : all ? 'set' : 'partly',
    given,
    sum: sumOf([...given.values()].map(exact)),
  };
}

/** The facts that state the points; none under a scheme that sets them itself. */
export function weightFacts(scheme: Scheme): readonly FactDefinition[] {
  if (scheme.weights === undefined) return [];
  return scheme.indicators.map(({ id, name }) => ({
    id: weightOf(id),
    name: `${name}的分值`,
    unit: '分',
    role: 'scored',
    type: 'points',
    min: '0',
    max: scheme.max,
    optional: true,
    note: `单位自设，可不填：要么全填且合计 ${scheme.max} 分，要么全不填`,
  }));
}
