import { type Contradiction, contradictions, type Facts } from '../facts/index.ts';
import { bindScheme, limitsOf } from './bound.ts';
import { displayPoints } from './display.ts';
import { exact } from './exact.ts';
import type { Scheme } from './scheme.ts';
import { weightOf, weightsIn } from './weights.ts';

/** Points that do not make a whole, or exceed what there is, are told by this check. */
const check = 'SCORE_CAP';

/** All that cannot be right together: among the common facts, and under this scheme. */
export function contradictionsUnder(scheme: Scheme, facts: Facts): readonly Contradiction[] {
  return [...contradictions(facts), ...weightContradictions(scheme, facts)];
}

/** Points the office sets must be complete, sum to the maximum, and leave room for what was judged. */
export function weightContradictions(scheme: Scheme, facts: Facts): readonly Contradiction[] {
  const weights = weightsIn(scheme, facts);
  if (weights === null || weights.status === 'unset') return [];
  const told = { sum: displayPoints(weights.sum), max: scheme.max };
  const ids = scheme.indicators.map(({ id }) => id);
  const left = ids.filter((id) => !weights.given.has(id)).map(weightOf);
  const judged = overLimits(scheme, facts);
  if (left.length > 0) {
    const counts = { given: String(weights.given.size), left: String(left.length) };
    return [{ check, code: 'weights_partial', facts: left, values: { ...told, ...counts } }, ...judged];
  }
  if (weights.sum.equals(exact(scheme.max))) return judged;
  return [{ check, code: 'weights_sum', facts: ids.map(weightOf), values: told }, ...judged];
}

function overLimits(scheme: Scheme, facts: Facts): readonly Contradiction[] {
  const { definitionOf } = bindScheme(scheme);
  return [...limitsOf(scheme, facts)].flatMap(([fact, limit]) => {
    const points = facts[fact];
    if (typeof points !== 'string' || exact(points).lte(exact(limit))) return [];
    const name = definitionOf(fact)?.name ?? fact;
    return [{ check, code: 'points_over_limit', facts: [fact], values: { name, points, limit } }];
  });
}
