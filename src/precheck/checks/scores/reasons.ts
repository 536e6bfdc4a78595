import { rowsOfValue } from '../../../facts/index.ts';
import { roundHalfUp, rulingOf } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { type Row, rowsIn } from './rows.ts';

/** DEDUCT_REASON: who gives less than full marks says why, and among the problems too. */
export const deductionReasons: Check = {
  id: 'DEDUCT_REASON',
  severity: 'warning',
  find: (examined) => rowsIn(examined).flatMap((row) => unexplained(row, examined)),
};

function unexplained(row: Row, examined: Examined): readonly Found[] {
  const { indicator, max, score } = row;
  if (score === null || score.gte(max)) return [];
  const { id, name, maxPoints } = indicator;
  const values = {
    name,
    score: roundHalfUp(score, 2),
    max: maxPoints,
    lost: roundHalfUp(max.sub(score), 2),
  };
  const fact = indicator.status === 'scored' && indicator.ruled ? rulingOf(id).reason : `${id}_reason`;
  const reason = examined.facts[fact];
  if (typeof reason !== 'string' || reason.trim() === '') {
    if (isSaidElsewhere(name, values.lost, examined)) return [];
    return [{ code: 'deduction_unexplained', values, facts: [fact], indicator: id }];
  }
  if (isAmongProblems(id, name, reason, examined)) return [];
  return [{ code: 'deduction_not_a_problem', values, facts: ['problems', fact], indicator: id }];
}

/** A section's text names the indicator and says that points were taken off. */
function isSaidElsewhere(name: string, lost: string, { passages }: Examined): boolean {
  const points = lost.replace(/\.?0+$/, '');
  return passages.some(
    ({ fact, text }) =>
      fact === null &&
      (text.includes(`扣${points}分`) || text.includes(`扣 ${points} 分`)) &&
      text.includes(name),
  );
}

/** Nothing to hold it against while no problem is written. */
function isAmongProblems(id: string, name: string, reason: string, { facts }: Examined): boolean {
  const problems = rowsOfValue(facts.problems);
  if (problems.length === 0) return true;
  if (problems.some(({ indicator }) => indicator === id)) return true;
  const text = problems.map((row) => String(row.text ?? '')).join('\n');
  return shareWords(`${name}\n${reason}`, text);
}

/** So many characters in a row are no chance. */
const telling = 3;

function shareWords(one: string, other: string): boolean {
  const plain = one.replaceAll(/[^一-龥\n]/g, '');
  for (let at = 0; at + telling <= plain.length; at += 1) {
    const piece = plain.slice(at, at + telling);
    if (!piece.includes('\n') && other.includes(piece)) return true;
  }
  return false;
}
