import type { FactId } from '../definition.ts';
import { Exact, plainDecimal } from '../numerals/decimal.ts';
import type { ListDefinition } from '../read/row.ts';
import type { Facts, ListRow } from '../value.ts';
import { sumsOf } from './totals.ts';

/** What the sum of a column should equal: a fact, or one fact less another. */
interface Rule {
  readonly column: string;
  readonly equals: FactId;
  readonly less?: FactId;
}

const budgetTotals: readonly Rule[] = [
  { column: 'initial', equals: 'budget_initial_total' },
  { column: 'adjusted', equals: 'budget_adjusted_total' },
];

/** List → figures of the evaluation that its sums repeat. */
const rules: Readonly<Record<FactId, readonly Rule[]>> = {
  projects: [
    { column: 'budget', equals: 'budget_adjusted_project' },
    { column: 'spent', equals: 'expenditure_project' },
  ],
  adjustment_items: [
    { column: 'amount', equals: 'budget_adjusted_total', less: 'budget_initial_total' },
    { column: 'amount', equals: 'budget_adjustment_amount' },
  ],
  budget_by_source: budgetTotals,
  budget_by_function: budgetTotals,
  budget_by_use: budgetTotals,
};

/** A sum of rounded amounts may miss by that much, 万元. */
const tolerance = '0.02';

/** The sum of a column beside a figure that says the same; all in 万元. */
export interface Comparison {
  readonly column: string;
  readonly sum: string;
  readonly with: FactId;
  readonly less: FactId | null;
  readonly figure: string;
  readonly difference: string;
  readonly agrees: boolean;
}

/** Compares the sums of a list with the figures that are known already. */
export function compareWithFacts(
  definition: ListDefinition,
  rows: readonly ListRow[],
  facts: Facts,
): readonly Comparison[] {
  const sums = sumsOf(definition, rows);
  return (rules[definition.id] ?? []).flatMap((rule) => {
    const found = sums.find(({ column }) => column === rule.column);
    const whole = decimalOf(facts, rule.equals);
    const part = rule.less === undefined ? new Exact(0) : decimalOf(facts, rule.less);
    if (found === undefined || whole === null || part === null) return [];
    const figure = whole.minus(part);
    const difference = new Exact(found.sum).minus(figure);
    return [
      {
        column: found.name,
        sum: found.sum,
        with: rule.equals,
        less: rule.less ?? null,
        figure: figure.toFixed(),
        difference: difference.abs().toFixed(),
        agrees: difference.abs().lte(tolerance),
      },
    ];
  });
}

function decimalOf(facts: Facts, id: FactId) {
  const value = facts[id];
  return typeof value === 'string' && plainDecimal.test(value) ? new Exact(value) : null;
}
