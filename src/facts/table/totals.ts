import { partsOfRows, totalEndings } from '../../../prompts/questions/columns.ts';
import { partPrefix, totalLabels } from '../../../prompts/report/words.ts';
import type { ListColumn } from '../definition.ts';
import { Exact } from '../numerals/decimal.ts';
import type { ListDefinition } from '../read/row.ts';
import type { ListRow } from '../value.ts';

/** The sum of a money column, 万元. */
export interface ColumnSum {
  readonly column: string;
  readonly name: string;
  readonly sum: string;
}

/** What a row of the table states as a sum, beside what its rows add up to. */
export interface StatedTotal extends ColumnSum {
  /** `合计`, as the table says it. */
  readonly label: string;
  readonly stated: string;
  /** Without its sign, 万元. */
  readonly difference: string;
  readonly agrees: boolean;
}

const longestTotalLabel = 8;

/** True for the label of a row that adds up others: 合计, 总 计 and, with amounts, 基本支出小计. */
export function isTotalLabel(label: string, hasAmounts: boolean): boolean {
  const plain = label.replaceAll(/[\s:：]/g, '');
  if (totalLabels.includes(plain)) return true;
  return hasAmounts && plain.length <= longestTotalLabel && totalEndings.some((end) => plain.endsWith(end));
}

export function moneyColumns(definition: ListDefinition): readonly ListColumn[] {
  return definition.columns.filter((column) => column.type === 'money');
}

/** The exact sums of the money columns, without rows that are part of another one. */
export function sumsOf(definition: ListDefinition, rows: readonly ListRow[]): readonly ColumnSum[] {
  const counted = countedRows(definition, rows);
  return moneyColumns(definition).map(({ id, name }) => ({ column: id, name, sum: sumOf(counted, id) }));
}

function sumOf(rows: readonly ListRow[], column: string): string {
  return rows.reduce((sum, row) => sum.plus(amountOf(row, column)), new Exact(0)).toFixed();
}

function amountOf(row: ListRow, column: string): string {
  const amount = row[column];
  return typeof amount === 'string' ? amount : '0';
}

/** Without 其中 rows, and without 人员经费 and the like where the whole stands in the table. */
function countedRows(definition: ListDefinition, rows: readonly ListRow[]): readonly ListRow[] {
  const labels = rows.map((row) => labelOf(definition, row));
  const has = (label: string, words: readonly string[]) => words.some((word) => label.includes(word));
  const isPart = (label: string) =>
    (partsOfRows[definition.id] ?? []).some(
      ({ whole, parts }) =>
        has(label, parts) && labels.some((other) => other.includes(whole) && !has(other, parts)),
    );
  return rows.filter((_, index) => {
    const label = labels[index] ?? '';
    return !label.startsWith(partPrefix) && !isPart(label);
  });
}

function labelOf(definition: ListDefinition, row: ListRow): string {
  const label = row[definition.columns[0]?.id ?? ''];
  return typeof label === 'string' ? label.trim() : '';
}

/** A row of the table that adds up others, and how many rows stood above it. */
export interface TotalRow {
  readonly label: string;
  readonly above: number;
  /** Column id → amount in 万元, as far as it could be read. */
  readonly amounts: ReadonlyMap<string, string>;
}

/**
 * Compares stated sums with computed ones. A total may add up the whole table, the rows above it, or those
 * since the total before it; where it is none of these, the likeliest is named.
 */
export function compareTotals(
  definition: ListDefinition,
  rows: readonly ListRow[],
  totals: readonly TotalRow[],
): readonly StatedTotal[] {
  return totals.flatMap(({ label, above, amounts }, index) => {
    const since = totals[index - 1]?.above ?? 0;
    const group = rows.slice(since, above);
    const spans = label.includes('小计')
      ? [group, rows.slice(0, above)]
      : [rows, rows.slice(0, above), group];
    return moneyColumns(definition).flatMap(({ id, name }): StatedTotal[] => {
      const stated = amounts.get(id);
      if (stated === undefined) return [];
      const sums = spans.map((span) => sumOf(countedRows(definition, span), id));
      const agreeing = sums.find((sum) => new Exact(sum).eq(stated));
      const sum = agreeing ?? sums[0] ?? '0';
      const difference = new Exact(stated).minus(sum).abs().toFixed();
      return [{ column: id, name, label, stated, sum, difference, agrees: agreeing !== undefined }];
    });
  });
}
