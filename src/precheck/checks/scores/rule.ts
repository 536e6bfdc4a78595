import {
  type BoundRule,
  bindRule,
  bindScheme,
  type Exact,
  larger,
  type Rule,
  roundHalfUp,
  smaller,
  zero,
} from '../../../schemes/index.ts';
import { recordingReader } from '../../../scoring/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { factsOf, type Row, rowsIn } from './rows.ts';

/** SCORE_RULE: a printed score is what the rule gives. */
export const scoreByRule: Check = {
  id: 'SCORE_RULE',
  severity: 'error',
  find: (examined) =>
    differing(examined).flatMap((row) => (explaining(row, examined) === null ? [foundOf(row)] : [])),
};

/** SCORE_ALT_READING: a printed score is what another reading of the standard would give. */
export const scoreByOtherReading: Check = {
  id: 'SCORE_ALT_READING',
  severity: 'warning',
  find: (examined) =>
    differing(examined).flatMap((row) => {
      const reading = explaining(row, examined);
      if (reading === null) return [];
      const { values, ...found } = foundOf(row);
      return [{ ...found, code: 'score_other_reading', values: { ...values, ...reading } }];
    }),
};

function differing(examined: Examined): readonly Row[] {
  if (examined.printed === null) return [];
  return rowsIn(examined).filter(
    ({ indicator, printed, score }) =>
      indicator.status === 'scored' &&
      printed !== null &&
      score !== null &&
      !isRight(indicator.score, printed),
  );
}

function isRight(score: string, printed: Exact): boolean {
  return roundHalfUp(printed, 6) === `${score}0000`;
}

function foundOf({ indicator, printed }: Row): Found {
  const values = {
    name: indicator.name,
    printed: shown(printed ?? zero),
    score: indicator.score ?? '',
    max: indicator.maxPoints,
  };
  return { code: 'score_differs', values, facts: factsOf(indicator), indicator: indicator.id };
}

/** Never fewer than two decimals, and all that are printed. */
function shown(value: Exact): string {
  const decimals = value.toString().split('.')[1]?.length ?? 0;
  return roundHalfUp(value, Math.max(2, decimals));
}

/** The reading that gives the printed score, in words; null where none does. */
function explaining({ indicator, printed }: Row, { scheme, facts }: Examined) {
  const readings = scheme.indicators.find(({ id }) => id === indicator.id)?.readings ?? [];
  for (const { question, chosen, alternatives } of readings) {
    for (const other of alternatives) {
      if (typeof other === 'string') continue;
      const points = pointsUnder(other.rule, indicator.maxPoints, { scheme, facts });
      if (points !== null && printed !== null && isRight(points, printed))
        return { question, chosen, reading: other.reading };
    }
  }
  return null;
}

/** Rules of readings made ready, once for each. */
const bound = new WeakMap<Rule, BoundRule>();

function pointsUnder(rule: Rule, max: string, { scheme, facts }: Pick<Examined, 'scheme' | 'facts'>) {
  const ready = bound.get(rule) ?? bindRule(rule, max);
  bound.set(rule, ready);
  const outcome = ready.evaluate(recordingReader(facts, bindScheme(scheme).definitionOf));
  if (outcome.status !== 'points') return null;
  return roundHalfUp(larger(smaller(outcome.points, ready.most), zero), 2);
}
