import { type ListRow, rowsOfValue, showMoney } from '../../../facts/index.ts';
import { type Exact, exact, hundred, roundHalfUp, sumOf } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { amountOf } from './amount.ts';
import { plainRows } from './tables.ts';

/** From here on a change wants a reason, 万元. */
const worthAReason = exact('5');
const tolerance = exact('1');
/** So many items are tried in every combination; of more, one alone or two together. */
const mostCombined = 12;
/** The sum of several items must be exact, or chance would explain everything. */
const exactEnough = exact('0.02');

/** ADJ_REASON_COVERS: a change of 5 万元 and more has a reason with its amount. */
export const adjustmentReasons: Check = {
  id: 'ADJ_REASON_COVERS',
  severity: 'warning',
  find(examined) {
    const items = rowsOfValue(examined.facts.adjustment_items);
    return items.length === 0 ? wholeWithoutReason(examined) : functionsWithoutReason(items, examined);
  },
};

function wholeWithoutReason({ facts }: Examined): readonly Found[] {
  const initial = amountOf(facts, 'budget_initial_total');
  const adjusted = amountOf(facts, 'budget_adjusted_total');
  if (initial === null || adjusted === null || initial.isZero()) return [];
  const change = adjusted.sub(initial);
  if (change.abs().lt(worthAReason)) return [];
  const values = {
    ...told(change),
    rate: roundHalfUp(change.abs().div(initial).mul(hundred), 2),
  };
  return [
    { code: 'adjustment_without_reason', values, facts: ['adjustment_items', 'budget_adjusted_total'] },
  ];
}

function functionsWithoutReason(items: readonly ListRow[], { facts }: Examined): readonly Found[] {
  const rows = plainRows(facts, 'budget_by_function', 'function').flatMap((row) => {
    const { initial, adjusted } = row;
    if (typeof initial !== 'string' || typeof adjusted !== 'string') return [];
    return [{ initial, adjusted, name: String(row.function), change: exact(adjusted).sub(exact(initial)) }];
  });
  const changes = rows.map(({ change }) => change).filter((change) => !change.isZero());
  return rows.flatMap(({ initial, adjusted, name, change }) => {
    if (change.abs().lt(worthAReason)) return [];
    if (isExplained(change, name, items) || isPartOfOne(change, changes, items)) return [];
    const values = {
      function: name.replace(/^[\d\s]+/, ''),
      initial: showMoney(initial),
      adjusted: showMoney(adjusted),
      ...told(change),
    };
    return [{ code: 'function_without_reason', values, facts: ['adjustment_items', 'budget_by_function'] }];
  });
}

function told(change: Exact): { readonly direction: string; readonly change: string } {
  const direction = change.isNegative() ? '调减' : '调增';
  return { direction, change: showMoney(roundHalfUp(change.abs(), 2)) };
}

/** The items that name the function come to its change; else one item, or several exactly, do. */
function isExplained(change: Exact, name: string, items: readonly ListRow[]): boolean {
  const amounts = items.map((item) => exact(typeof item.amount === 'string' ? item.amount : '0'));
  const key = name.replaceAll(/[^一-龥]/g, '').slice(0, 4);
  const naming = amounts.filter((_, index) => String(items[index]?.reason ?? '').includes(key));
  if (key.length >= 2 && naming.length > 0 && isNear(sumOf(naming), change, tolerance)) return true;
  if (amounts.some((amount) => isNear(amount, change, tolerance))) return true;
  return amounts.length <= mostCombined
    ? anyCombination(amounts, change)
    : amounts.some((one, index) =>
        amounts.slice(index + 1).some((other) => isNear(one.add(other), change, exactEnough)),
      );
}

/** One item for several functions, as more pay is for salaries, insurance and housing. */
function isPartOfOne(change: Exact, changes: readonly Exact[], items: readonly ListRow[]): boolean {
  if (changes.length > mostCombined) return false;
  const at = changes.indexOf(change);
  const others = changes.filter((_, index) => index !== at);
  return items.some(
    ({ amount }) => typeof amount === 'string' && anyCombination(others, exact(amount).sub(change)),
  );
}

function isNear(one: Exact, other: Exact, within: Exact): boolean {
  return one.sub(other).abs().lte(within);
}

function anyCombination(amounts: readonly Exact[], change: Exact): boolean {
  const [first, ...rest] = amounts;
  if (isNear(exact('0'), change, exactEnough)) return true;
  if (first === undefined) return false;
  return anyCombination(rest, change.sub(first)) || anyCombination(rest, change);
}
