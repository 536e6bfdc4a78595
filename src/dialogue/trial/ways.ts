import { fill } from '../../../prompts/fill.ts';
import { trial as copy } from '../../../prompts/trial.ts';
import type { OpenEvaluation } from '../../evaluation/index.ts';
import { showValue } from '../../facts/index.ts';
import {
  avoidancesOf,
  type Goal,
  goalsOf,
  type Shortfall,
  waysTo,
  waysTogether,
} from '../../scoring/index.ts';
import { shortLabel } from '../label.ts';
import type { WaysView } from '../view.ts';
import { headingOf } from '../views/heading.ts';

const mostWays = 4;
const mostLosses = 3;

/** How far it is to the next point and the next grade. */
export function waysView(evaluation: OpenEvaluation): WaysView {
  const { scheme, sheet, record } = evaluation;
  const open = sheet.indicators.filter(({ status }) => status !== 'scored').length;
  return {
    view: 'ways',
    ...headingOf(record),
    total: sheet.total,
    max: sheet.max,
    open,
    goals: goalsOf(scheme, sheet).map((goal) => ({
      title: fill(goal.grade === null ? copy.goalPoint : copy.goalGrade, {
        total: goal.total,
        grade: goal.grade ?? '',
      }),
      lines: linesTo(evaluation, goal),
    })),
  };
}

function linesTo(evaluation: OpenEvaluation, { total }: Goal): readonly string[] {
  const { scheme, facts, sheet } = evaluation;
  const alone = waysTo(scheme, facts, sheet, total).slice(0, mostWays);
  if (alone.length > 0) {
    return alone.map((way) => fill(copy.alone, { way: wayInWords(evaluation, way), total: way.total }));
  }
  const together = waysTogether(scheme, facts, sheet, total);
  if (together === null) return [copy.outOfReach];
  return [
    copy.together,
    ...together.map((way) => fill(copy.part, { way: wayInWords(evaluation, way), gain: way.gain })),
  ];
}

/** For the largest losses: how far the fact that would have avoided most of it was. */
export function avoidableLosses(evaluation: OpenEvaluation): readonly string[] {
  const { scheme, facts, sheet } = evaluation;
  return avoidancesOf(scheme, facts, sheet, mostLosses).map((found) =>
    fill(found.full ? copy.avoidFull : copy.avoid, {
      indicator: sheet.indicators.find(({ id }) => id === found.indicator)?.name ?? found.indicator,
      way: wayInWords(evaluation, found),
      gain: found.gain,
    }),
  );
}

/** `实际采购金额差 56.24 万元（306.74 万元 → 362.98 万元）` */
function wayInWords(evaluation: OpenEvaluation, { fact, definition, from, to, by }: Shortfall): string {
  const label = shortLabel(evaluation, fact);
  const values = { label, from: showValue(definition, from), to: showValue(definition, to) };
  return by === null
    ? fill(copy.word, values)
    : fill(copy.number, { ...values, by: showValue(definition, by) });
}
