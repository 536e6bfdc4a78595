import type { FactId } from '../../../facts/index.ts';
import { exact, roundHalfUp, sumOf } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { broken } from '../../relation.ts';
import { quotedNames, wordsOf } from '../../sides.ts';
import { amountOf, shownAmount } from './amount.ts';

const parts = ['overseas', 'vehicle', 'reception'];
const tolerance = exact('0.02');

/** SUM_THREE_PUBLIC: the three items of 三公 are all there and come to their total. */
export const threePublicItems: Check = {
  id: 'SUM_THREE_PUBLIC',
  severity: 'warning',
  find: (examined) => ['budget', 'actual'].flatMap((kind) => items(kind, examined)),
};

function items(kind: string, examined: Examined): readonly Found[] {
  const whole = `three_public_expense_${kind}`;
  const ids = parts.map((part) => `three_public_${part}_${kind}`);
  const open = ids.filter((id) => amountOf(examined.facts, id) === null);
  const total = amountOf(examined.facts, whole);
  if (total === null || open.length === ids.length) return [];
  if (open.length > 0) return missingItems(whole, ids, open, examined);
  return broken(
    { id: 'SUM_THREE_PUBLIC', severity: 'warning', kind: 'equal', left: { sum: ids }, right: whole },
    examined,
  );
}

/** Some items are not stated: what is left for them, where that is anything. */
function missingItems(
  whole: FactId,
  ids: readonly FactId[],
  open: readonly FactId[],
  examined: Examined,
): readonly Found[] {
  const { facts } = examined;
  const known = ids.flatMap((id) => amountOf(facts, id) ?? []);
  const left = (amountOf(facts, whole) ?? exact('0')).sub(sumOf(known));
  if (left.abs().lte(tolerance)) return [];
  const values = {
    whole: wordsOf(whole, examined).name,
    wholeShown: shownAmount(facts, whole),
    missing: quotedNames(open, examined),
    left: `${roundHalfUp(left, 2)} 万元`,
  };
  return [
    { code: 'three_public_missing', values, facts: [...open, whole], indicator: 'public_expense_control' },
  ];
}
