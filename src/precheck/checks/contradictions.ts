import { once } from '../../facts/index.ts';
import { contradictionsUnder } from '../../schemes/index.ts';
import type { Check, Examined } from '../check.ts';

/**
 * The checks whose findings are contradictions between facts, which also stand in red beside the questions:
 * found in one place, so that nobody is told twice.
 */
function toldBy(id: string, more: Pick<Check, 'overridable'> = {}): Check {
  return {
    id,
    severity: 'error',
    ...more,
    find: (examined) =>
      contradictionsIn(examined)
        .filter(({ check }) => check === id)
        .map(({ code, facts: concerned, values }) => ({ code, facts: concerned, values })),
  };
}

const contradictionsIn = once(({ scheme, facts }: Examined) => contradictionsUnder(scheme, facts));

/** PART_OVER_WHOLE: a part is never more than the whole. */
export const partOverWhole = toldBy('PART_OVER_WHOLE', { overridable: false });

/** QUARTERS_FALL: what was spent by a quarter's end never falls afterwards. */
export const quartersFall = toldBy('QUARTERS_FALL', { overridable: false });

/** SUM_BASIC_PROJECT: 基本支出 and 项目支出 are more than their total. */
export const basicAndProjectOver = toldBy('SUM_BASIC_PROJECT');

/** DATE_ORDER: days that follow one another. */
export const datesReversed = toldBy('DATE_ORDER');

/** SCORE_CAP: points the office set or awarded are more, or fewer, than there are. */
export const pointsOver = toldBy('SCORE_CAP');

/** FACTS_CONTRADICT: two answers of which only one can stand. */
export const factsContradict = toldBy('FACTS_CONTRADICT');

export const contradictionChecks: readonly Check[] = [
  partOverWhole,
  quartersFall,
  basicAndProjectOver,
  datesReversed,
  pointsOver,
  factsContradict,
];
