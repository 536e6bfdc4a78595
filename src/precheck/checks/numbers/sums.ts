import { contradictionsUnder, type Relation } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { relationCheck } from '../../relation.ts';

type Sum = Pick<Extract<Relation, { kind: 'equal' }>, 'left' | 'right'>;

const columns = [
  ['budget_initial', 'budget_initial_total'],
  ['budget_adjusted', 'budget_adjusted_total'],
  ['expenditure', 'expenditure_cumulative_q4'],
] as const;

function sums(id: string, severity: Check['severity'], equal: readonly Sum[]): Check {
  const check = relationCheck(
    id,
    severity,
    equal.map((sides) => ({ ...sides, id, severity, kind: 'equal' })),
  );
  return {
    ...check,
    find: (examined) => check.find(examined).filter((found) => !isToldInRed(found, examined)),
  };
}

/** Parts above their whole are a contradiction, which has its own check. */
function isToldInRed({ facts, severity }: Found, { scheme, facts: answers }: Examined): boolean {
  if (severity !== undefined) return false;
  return contradictionsUnder(scheme, answers).some(
    (other) => other.facts.length === facts.length && facts.every((fact) => other.facts.includes(fact)),
  );
}

/** SUM_BASIC_PROJECT: 基本支出＋项目支出＝合计, as budgeted, adjusted and spent. */
export const basicAndProject = sums(
  'SUM_BASIC_PROJECT',
  'error',
  columns.map(([column, total]) => ({
    left: { sum: [`${column}_basic`, `${column}_project`] },
    right: total,
  })),
);

/** SUM_PEOPLE_PUBLIC: 人员经费＋公用经费＝基本支出. */
export const peopleAndPublic = sums(
  'SUM_PEOPLE_PUBLIC',
  'error',
  columns.map(([column]) => ({
    left: { sum: [`${column}_personnel`, `${column}_operating`] },
    right: `${column}_basic`,
  })),
);

const netChange = { minus: ['budget_adjusted_total', 'budget_initial_total'] as [string, string] };

/** SUM_ADJ_ITEMS: the items, and the amount stated, are what the adjusted budget differs by. */
export const adjustmentItems = sums('SUM_ADJ_ITEMS', 'error', [
  { left: { column: 'amount', of: 'adjustment_items' }, right: netChange },
  { left: 'budget_adjustment_amount', right: netChange },
]);

/** BALANCE_SHEET: 资产－负债＝净资产, 流动＋非流动＝资产. */
export const balanceSheet = sums('BALANCE_SHEET', 'info', [
  { left: { minus: ['assets_total', 'liabilities_total'] }, right: 'net_assets' },
  { left: { sum: ['assets_current', 'assets_noncurrent'] }, right: 'assets_total' },
]);
