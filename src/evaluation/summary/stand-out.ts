import type { Scheme } from '../../schemes/index.ts';
import type { EvaluationId } from '../ids.ts';
import type { Compared } from './group.ts';
import { dividedHalfUp, pointsText } from './hundredths.ts';
import { doubledMedian, doubledQuartile, sortedUp } from './spread.ts';

/** A department far from the others, and the indicator that does most to it. */
export interface StandOut {
  readonly evaluation: EvaluationId;
  readonly name: string;
  readonly total: string;
  /** From the group's median, with its sign. */
  readonly gap: string;
  /** Null where every single indicator lies the other way. */
  readonly by: { readonly indicator: string; readonly gap: string } | null;
}

/** Of fewer departments nobody can say what is usual. */
export const fewestToStandOut = 8;
/** Hundredths of a point: nobody stands out by less, however close the others lie together. */
const leastGap = 300;

/**
 * Those beyond Tukey's fences, one and a half times the distance of the quartiles outside of them, and at least
 * three points from the median. The farthest first.
 */
export function standingOut(scheme: Scheme, group: readonly Compared[]): readonly StandOut[] {
  if (group.length < fewestToStandOut) return [];
  const sorted = sortedUp(group.map(({ total }) => total));
  const median2 = doubledMedian(sorted);
  const [low2, high2] = [doubledQuartile(sorted, 1), doubledQuartile(sorted, 3)];
  // All in quarters of a hundredth, so that halves of halves stay whole.
  const reach = 3 * (high2 - low2);
  const far = group.filter(
    ({ total }) =>
      (4 * total < 2 * low2 - reach || 4 * total > 2 * high2 + reach) &&
      Math.abs(2 * total - median2) >= 2 * leastGap,
  );
  if (far.length === 0) return [];
  const medians = scheme.indicators.map((_, index) => medianOf(group, index));
  return far
    .map((one) => ({ one, gap2: 2 * one.total - median2 }))
    .sort((a, b) => Math.abs(b.gap2) - Math.abs(a.gap2) || (a.one.row.name < b.one.row.name ? -1 : 1))
    .map(({ one, gap2 }) => ({
      evaluation: one.row.evaluation,
      name: one.row.name,
      total: pointsText(one.total),
      gap: signedHalf(gap2),
      by: mostBy(scheme, one, medians, Math.sign(gap2)),
    }));
}

function mostBy(
  scheme: Scheme,
  { points }: Compared,
  medians: readonly number[],
  sign: number,
): StandOut['by'] {
  let found: { readonly name: string; readonly gap2: number } | null = null;
  for (const [index, { name }] of scheme.indicators.entries()) {
    const own = points[2 * index] ?? null;
    if (own === null) continue;
    const gap2 = 2 * own - (medians[index] ?? 0);
    if (gap2 * sign > 0 && (found === null || gap2 * sign > found.gap2 * sign)) found = { name, gap2 };
  }
  return found === null ? null : { indicator: found.name, gap: signedHalf(found.gap2) };
}

/** Twice the median score of an indicator. */
export function medianOf(group: readonly Compared[], index: number): number {
  const scores = group.flatMap(({ points }) => points[2 * index] ?? []);
  return doubledMedian(sortedUp(scores));
}

/** Half of a whole number of hundredths, rounded half away from nothing. */
export function signedHalf(doubled: number): string {
  const size = dividedHalfUp(Math.abs(doubled), 2);
  return pointsText(doubled < 0 ? -size : size);
}
