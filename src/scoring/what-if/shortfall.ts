import type { FactDefinition, FactId, Facts, FactValue } from '../../facts/index.ts';
import {
  type BoundIndicator,
  type Exact,
  exact,
  one,
  roundHalfUp,
  type Scheme,
  zero,
} from '../../schemes/index.ts';
import { score } from '../score.ts';
import type { ScoreSheet } from '../sheet.ts';
import {
  type Bench,
  benchOf,
  contradictsMore,
  type Lever,
  numbersAround,
  scoreAfter,
  totalAfter,
} from './levers.ts';
import { leastChange } from './search.ts';

/** How far one fact is from more points: `from` as it is, `to` the nearest value that earns them. */
export interface Shortfall {
  readonly fact: FactId;
  readonly definition: FactDefinition;
  readonly from: FactValue;
  readonly to: FactValue;
  /** The distance between two numbers; null for anything else. */
  readonly by: string | null;
  /** The total with it, and how much that is more; two decimals. */
  readonly total: string;
  readonly gain: string;
}

/** What would have avoided the loss of an indicator: the nearest change of one fact that earns most of it. */
export interface Avoidance extends Shortfall {
  readonly indicator: string;
  /** The score of the indicator with it. */
  readonly score: string;
  readonly full: boolean;
}

/** The avoidances of the largest losses, the largest gain first; a loss no single fact avoids has none. */
export function avoidancesOf(
  scheme: Scheme,
  facts: Facts,
  sheet: ScoreSheet,
  most: number,
): readonly Avoidance[] {
  const bench = benchOf(scheme, facts, sheet);
  const lost = sheet.indicators.flatMap((one) =>
    one.status === 'scored' && !one.ruled && exact(one.lost).gt(zero) ? [one] : [],
  );
  return lost
    .toSorted((a, b) => exact(b.lost).compare(exact(a.lost)))
    .slice(0, most)
    .flatMap(({ id }) => avoidance(bench, id) ?? [])
    .toSorted((a, b) => exact(b.gain).compare(exact(a.gain)));
}

function avoidance(bench: Bench, indicator: string): Avoidance | null {
  const found = [...bench.levers.values()].flatMap((lever) => {
    const bound = lever.indicators.find(({ row }) => row.id === indicator);
    return bound === undefined ? [] : (mostOf(bench, lever, bound) ?? []);
  });
  const [best] = found.toSorted(
    (a, b) => exact(b.score).compare(exact(a.score)) || costOf(a).compare(costOf(b)),
  );
  return best ?? null;
}

/** The nearest value of a lever that earns full marks; else the one that earns most of what is seen to be in reach. */
function mostOf(bench: Bench, lever: Lever, bound: BoundIndicator): Avoidance | null {
  const { definition } = lever;
  const from = bench.facts[definition.id];
  const now = bench.scored.get(bound.row.id)?.score ?? null;
  if (from === undefined || now === null) return null;
  let highest = exact(now);
  const scored = (value: FactValue) => scoreAfter(bench, bound, { [definition.id]: value });
  const nearest = (wanted: Exact) =>
    leastChange(definition, from, numbersAround(bench, lever), (value) => {
      const points = scored(value);
      if (points === null || (points.lt(wanted) && points.lte(highest))) return false;
      if (contradictsMore(bench, { [definition.id]: value })) return false;
      if (points.gt(highest)) highest = points;
      return points.gte(wanted);
    });
  const full = nearest(bound.max);
  const to = full ?? (highest.gt(exact(now)) ? nearest(highest) : null);
  if (to === null) return null;
  const change = shortfall(bench, definition, to);
  const reached = scored(to);
  if (change === null || reached === null) return null;
  return { ...change, indicator: bound.row.id, score: roundHalfUp(reached, 2), full: full !== null };
}

/** Each fact whose nearest change alone lifts the total that far, the smallest relative change first. */
export function waysTo(
  scheme: Scheme,
  facts: Facts,
  sheet: ScoreSheet,
  wanted: string,
): readonly Shortfall[] {
  const bench = benchOf(scheme, facts, sheet);
  const goal = exact(wanted);
  return [...bench.levers.values()]
    .filter((lever) => hasLost(bench, lever))
    .flatMap((lever) => {
      const { definition } = lever;
      const from = facts[definition.id];
      if (from === undefined) return [];
      const to = leastChange(definition, from, numbersAround(bench, lever), (value) => {
        const changes = { [definition.id]: value };
        const reaches = totalAfter(bench, lever, changes)?.gte(goal) ?? false;
        return reaches && !contradictsMore(bench, changes);
      });
      return to === null ? [] : (shortfall(bench, definition, to) ?? []);
    })
    .toSorted((a, b) => costOf(a).compare(costOf(b)));
}

/** Several changes that together lift the total that far, the largest gains first; null: they do not suffice. */
export function waysTogether(
  scheme: Scheme,
  facts: Facts,
  sheet: ScoreSheet,
  wanted: string,
): readonly Avoidance[] | null {
  const taken: Avoidance[] = [];
  let changes: Facts = {};
  for (const one of avoidancesOf(scheme, facts, sheet, sheet.indicators.length)) {
    if (changes[one.fact] !== undefined) continue;
    taken.push(one);
    changes = { ...changes, [one.fact]: one.to };
    const { total } = score(scheme, { ...facts, ...changes });
    if (exact(total).gte(exact(wanted))) return taken;
  }
  return null;
}

function hasLost({ scored }: Bench, { indicators }: Lever): boolean {
  return indicators.some(({ row }) => {
    const known = scored.get(row.id);
    return known?.status === 'scored' && !known.ruled && exact(known.lost).gt(zero);
  });
}

/** A change with the total the whole scheme gives for it; null where it gains nothing under a cap. */
function shortfall(bench: Bench, definition: FactDefinition, to: FactValue): Shortfall | null {
  const { scheme, facts, sheet } = bench;
  const from = facts[definition.id];
  if (from === undefined) return null;
  const { total } = score(scheme, { ...facts, [definition.id]: to });
  const gain = exact(total).sub(exact(sheet.total));
  if (!gain.gt(zero)) return null;
  const isNumber = typeof from === 'string' && typeof to === 'string' && definition.type !== 'enum';
  const by = isNumber ? String(exact(to).sub(exact(from)).abs()) : null;
  return { fact: definition.id, definition, from, to, by, total, gain: roundHalfUp(gain, 2) };
}

/** How large a change is beside what is there; a word or a yes costs as much as a whole. */
function costOf({ from, by }: Shortfall): Exact {
  if (by === null || typeof from !== 'string') return one;
  const whole = exact(from).abs();
  return exact(by).div(whole.gt(one) ? whole : one);
}
