import type { Scheme } from '../../schemes/index.ts';
import type { Compared } from './group.ts';
import { dividedHalfUp, pointsText } from './hundredths.ts';

/** An indicator on which departments lost points. */
export interface CommonLoss {
  readonly id: string;
  readonly indicator: string;
  /** Departments that lost something on it. */
  readonly departments: number;
  /** Of the whole group. */
  readonly lost: string;
  /** For each of `departments`. */
  readonly average: string;
}

/** Every indicator somebody lost points on, the most points in all first. */
export function commonLosses(scheme: Scheme, group: readonly Compared[]): readonly CommonLoss[] {
  const sums = scheme.indicators.map(({ id, name }) => ({ id, name, departments: 0, lost: 0 }));
  for (const { points } of group) {
    for (let index = 0; index < sums.length; index += 1) {
      const [sum, lost] = [sums[index], points[2 * index + 1] ?? 0];
      if (sum === undefined || lost <= 0) continue;
      sum.departments += 1;
      sum.lost += lost;
    }
  }
  return sums
    .filter(({ departments }) => departments > 0)
    .sort((one, other) => other.lost - one.lost || other.departments - one.departments)
    .map(({ id, name, departments, lost }) => ({
      id,
      indicator: name,
      departments,
      lost: pointsText(lost),
      average: pointsText(dividedHalfUp(lost, departments)),
    }));
}
