import { exact, one, roundHalfUp, type Scheme } from '../../schemes/index.ts';
import type { ScoreSheet } from '../sheet.ts';

/** A total worth reaching. */
export interface Goal {
  readonly total: string;
  /** The grade that begins there; null: the next whole point. */
  readonly grade: string | null;
}

/** The next whole point, and the next grade where the sheet has one already. */
export function goalsOf(scheme: Scheme, { total, max, grade }: ScoreSheet): readonly Goal[] {
  const now = exact(total);
  const point = now.floor().add(one);
  const next = scheme.grades.findLast(({ atLeast }) => exact(atLeast).gt(now));
  return [
    ...(point.lte(exact(max)) ? [{ total: roundHalfUp(point, 2), grade: null }] : []),
    ...(grade === null || next === undefined
      ? []
      : [{ total: roundHalfUp(exact(next.atLeast), 2), grade: next.name }]),
  ];
}
