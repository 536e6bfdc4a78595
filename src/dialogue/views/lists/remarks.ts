import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import {
  type ColumnSum,
  type Comparison,
  compareWithFacts,
  type Facts,
  type ListDefinition,
  type ListRow,
  type StatedTotal,
  showMoney,
  sumsOf,
} from '../../../facts/index.ts';
import { bindScheme, type Scheme } from '../../../schemes/index.ts';
import type { Remark } from '../../view.ts';

/** `共 85 行，预算合计 4,957.00 万元，支出合计 4,806.73 万元`. */
export function countAndSums(definition: ListDefinition, rows: readonly ListRow[]): string {
  const sums = rows.length === 0 ? [] : sumsOf(definition, rows).map(sentenceOfSum);
  return [fill(lists.count, { rows: String(rows.length) }), ...sums].join('，');
}

/** How the sums of a list agree with the figures the evaluation has. */
export function comparisons(
  scheme: Scheme,
  facts: Facts,
  definition: ListDefinition,
  rows: readonly ListRow[],
): readonly Remark[] {
  if (rows.length === 0) return [];
  return compareWithFacts(definition, rows, facts).map((comparison) => remarkOf(scheme, comparison));
}

/** Whether a total the table states is the sum of its rows. */
export function remarkOfStated(total: StatedTotal): Remark {
  const { label, name: column, agrees } = total;
  if (agrees) return { tone: 'good', text: fill(lists.statedAgrees, { label, column }) };
  const amounts = {
    stated: showMoney(total.stated),
    sum: showMoney(total.sum),
    difference: showMoney(total.difference),
  };
  return { tone: 'bad', text: fill(lists.statedDiffers, { label, column, ...amounts }) };
}

function sentenceOfSum({ name, sum }: ColumnSum): string {
  return fill(lists.sum, { column: name, sum: showMoney(sum) });
}

function remarkOf(scheme: Scheme, { column, with: fact, less, ...amounts }: Comparison): Remark {
  const { definitionOf } = bindScheme(scheme);
  const nameOf = (id: string) => definitionOf(id)?.name ?? id;
  const values = {
    column,
    sum: showMoney(amounts.sum),
    stated: showMoney(amounts.figure),
    difference: showMoney(amounts.difference),
    figure:
      less === null
        ? fill(lists.figure, { name: nameOf(fact) })
        : fill(lists.figureLess, { name: nameOf(fact), less: nameOf(less) }),
  };
  return amounts.agrees
    ? { tone: 'good', text: fill(lists.figureAgrees, values) }
    : { tone: 'bad', text: fill(lists.figureDiffers, values) };
}
