import type { Scheme } from '../../schemes/index.ts';
import type { Compared } from './group.ts';
import type { Hundredths } from './hundredths.ts';

/** How many totals lie from `from` to below `to`; the last band holds its upper end as well. */
export interface Band {
  /** Whole points. Null: below `to` without an end. */
  readonly from: number | null;
  readonly to: number;
  readonly count: number;
}

export interface GradeCount {
  readonly name: string;
  readonly count: number;
}

const width = 500;
/** More bars are not read on a phone. */
const mostBands = 10;

/** Bands of five points from the lowest total up to the maximum; many low ones are one. */
export function bandsOf(totals: readonly Hundredths[], maximum: string): readonly Band[] {
  if (totals.length === 0) return [];
  // Only where bars end; the totals themselves stay exact.
  const max = Math.round(Number(maximum) * 100);
  const last = Math.max(1, Math.ceil(max / width)) - 1;
  const bandOf = (total: Hundredths) => Math.min(last, Math.max(0, Math.floor(total / width)));
  const places = totals.map(bandOf);
  const lowest = Math.min(...places);
  const first = Math.max(lowest, last - mostBands + 1);
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const place of places) {
    const at = Math.max(place, first) - first;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: index === 0 && lowest < first ? null : ((first + index) * width) / 100,
    to: Math.min(max, (first + index + 1) * width) / 100,
    count,
  }));
}

/** How many have each grade, the best first; none where the system has no grades. */
export function gradesOf(scheme: Scheme, group: readonly Compared[]): readonly GradeCount[] {
  const counts = new Map<string | null, number>();
  for (const { row } of group) {
    const grade = row.score?.grade ?? null;
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return scheme.grades.map(({ name }) => ({ name, count: counts.get(name) ?? 0 }));
}
