import { dividedHalfUp, type Hundredths, pointsText } from './hundredths.ts';

/** The figures of a group; two decimals, each rounded half up once from the exact value. */
export interface Spread {
  readonly count: number;
  readonly average: string;
  readonly median: string;
  readonly highest: string;
  readonly lowest: string;
}

/** Null for an empty group. */
export function spreadOf(values: readonly Hundredths[]): Spread | null {
  const sorted = sortedUp(values);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    count: sorted.length,
    average: pointsText(dividedHalfUp(sum, sorted.length)),
    median: pointsText(dividedHalfUp(doubledMedian(sorted), 2)),
    highest: pointsText(highest),
    lowest: pointsText(lowest),
  };
}

/** From the lowest up; far quicker than an array with a comparison. */
export const sortedUp = (values: readonly Hundredths[]): Sorted => Float64Array.from(values).sort();

/** Values from the lowest up. */
export type Sorted = Float64Array;

/** Twice the median of sorted values, which is whole. */
export function doubledMedian(sorted: Sorted): number {
  const place = (sorted.length - 1) / 2;
  return (sorted[Math.floor(place)] ?? 0) + (sorted[Math.ceil(place)] ?? 0);
}

/** Twice the lower or upper quartile: the median of that half, a middle value belonging to both halves. */
export function doubledQuartile(sorted: Sorted, which: 1 | 3): number {
  const half = Math.ceil(sorted.length / 2);
  return doubledMedian(which === 1 ? sorted.subarray(0, half) : sorted.subarray(sorted.length - half));
}
