import { type FactId, rowsOfValue, showMoney } from '../../../facts/index.ts';
import { bindScheme, type Exact, exact, larger, roundHalfUp } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { wordsOf } from '../../sides.ts';
import { inTenThousands, sentencesIn } from '../../text/figures.ts';
import { factsOfPassage, quoteOf } from '../../text/quote.ts';
import { amountOf } from './amount.ts';

const tenThousand = exact('10000');
const least = exact('9900');
const most = exact('10100');
/** So many times the whole budget was not spent on anything. */
const absurd = exact('100');

/** About 10,000 times the other: the same amount in 元. */
export function isTenThousandfold(one: Exact, other: Exact): boolean {
  if (other.isZero()) return false;
  const times = one.div(other);
  return times.gte(least) && times.lte(most);
}

/** Lists whose every amount is a part of the year's budget. */
const lists: readonly FactId[] = [
  'projects',
  'budget_by_source',
  'budget_by_function',
  'budget_by_use',
  'adjustment_items',
];
/** Amounts that are a part of the year's budget. */
const amounts: readonly FactId[] = [
  ...['budget_initial', 'budget_adjusted', 'expenditure'].flatMap((column) =>
    ['basic', 'personnel', 'operating', 'project'].map((part) => `${column}_${part}`),
  ),
  ...[1, 2, 3, 4].map((quarter) => `expenditure_cumulative_q${quarter}`),
  'expenditure_progress_base',
  'procurement_plan',
  'procurement_actual',
  'three_public_expense_budget',
  'three_public_expense_actual',
  'operating_expense_budget_adjusted',
  'operating_expense_actual',
];

/** UNIT_SANITY: 元 where 万元 is meant. */
export const units: Check = {
  id: 'UNIT_SANITY',
  severity: 'error',
  find(examined) {
    const budget = wholeBudget(examined);
    if (budget === null) return [];
    const answers = [
      ...lists.flatMap((list) => listInYuan(list, budget, examined)),
      ...amountsInYuan(budget, examined),
    ];
    // A text repeats what is wrong among the answers.
    return answers.length > 0 ? answers : textsInYuan(examined);
  },
};

/** The larger of the two budgets of the year; null where neither is known. */
function wholeBudget({ facts }: Examined): Exact | null {
  const known = ['budget_initial_total', 'budget_adjusted_total'].flatMap((id) => amountOf(facts, id) ?? []);
  const [first, second = first] = known;
  if (first === undefined || second === undefined) return null;
  const whole = larger(first, second);
  return whole.isZero() ? null : whole;
}

/** One finding for a list, with its largest amount above the whole budget. */
function listInYuan(list: FactId, budget: Exact, { scheme, facts }: Examined): readonly Found[] {
  const definition = bindScheme(scheme).definitionOf(list);
  if (definition?.type !== 'list') return [];
  const money = definition.columns.filter(({ type }) => type === 'money');
  const cells = rowsOfValue(facts[list]).flatMap((row) =>
    money.flatMap(({ id }) => {
      const cell = row[id];
      if (typeof cell !== 'string') return [];
      const label = row[definition.columns[0]?.id ?? ''];
      return [{ cell, exact: exact(cell).abs(), label: typeof label === 'string' ? label : '' }];
    }),
  );
  const above = cells.filter((cell) => cell.exact.gt(budget));
  const [top] = above.toSorted((one, other) => other.exact.compare(one.exact));
  if (top === undefined) return [];
  const times = top.exact.div(budget);
  const values = {
    name: definition.name,
    row: top.label,
    amount: showMoney(top.cell),
    budget: showMoney(budget.toString()),
    meant: showMoney(roundHalfUp(top.exact.div(tenThousand), 2)),
  };
  const code = times.gte(absurd) ? 'list_in_yuan' : 'list_above_budget';
  return [{ code, values, facts: [list] }];
}

function amountsInYuan(budget: Exact, examined: Examined): readonly Found[] {
  return amounts.flatMap((fact) => {
    const amount = amountOf(examined.facts, fact);
    if (amount === null || amount.lt(budget.mul(absurd))) return [];
    const { name, shown } = wordsOf(fact, examined);
    const values = {
      name,
      amount: shown,
      budget: showMoney(budget.toString()),
      meant: showMoney(roundHalfUp(amount.div(tenThousand), 2)),
    };
    return [{ code: 'amount_in_yuan', values, facts: [fact] }];
  });
}

/** What a text may state again, to be held against the answers. */
const stated: readonly FactId[] = [
  'budget_initial_total',
  'budget_adjusted_total',
  'expenditure_cumulative_q4',
  'expenditure_project',
  'expenditure_basic',
  'procurement_plan',
  'procurement_actual',
];

/** `48,935,079.24万元`, also under a heading 单位：万元, beside 4,893.51 among the answers. */
function textsInYuan({ passages, facts }: Examined): readonly Found[] {
  const known = stated.flatMap((fact) => {
    const amount = amountOf(facts, fact);
    return amount === null || amount.isZero() ? [] : [{ fact, amount }];
  });
  return passages.flatMap((passage) => {
    if (passage.fact !== null && passage.column !== undefined) return [];
    const heading = /单位[：:]\s*万元/.test(passage.text);
    if (!heading && !passage.text.includes('万元')) return [];
    return sentencesIn(passage)
      .flatMap(({ text, figures }): readonly Found[] => {
        const odd = figures.find(
          (figure) =>
            (figure.unit === '万元' || (heading && figure.unit === '')) &&
            known.some(({ amount }) => isTenThousandfold(inTenThousands(figure), amount)),
        );
        if (odd === undefined) return [];
        const quote = quoteOf(passage, text, odd.from);
        const meant = showMoney(roundHalfUp(inTenThousands(odd).div(tenThousand), 2));
        const values = { place: quote.place, quote: quote.text, amount: odd.written, meant };
        return [{ code: 'text_in_yuan', values, facts: factsOfPassage(passage), quotes: [quote] }];
      })
      .slice(0, 1);
  });
}
