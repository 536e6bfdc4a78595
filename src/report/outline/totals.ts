import type { PartOf, Passage, TotalRow } from '../../../prompts/report/shape.ts';
import { partPrefix, totalLabels } from '../../../prompts/report/words.ts';
import type { ListRow } from '../../facts/index.ts';
import { sumOf } from '../../schemes/exact.ts';
import { combine, reckon } from '../values/amounts.ts';
import { type Item, type Sources, withRow } from '../values/sources.ts';

export type ListTable = Extract<Passage, { readonly table: string }>;

/** True for a row that sums up, by its label. */
export function isTotal(row: ListRow, table: ListTable): boolean {
  return totalLabels.includes(labelOf(row, table).replaceAll(/[\s：:]/g, ''));
}

/** A row that sums the money columns exactly; a sum with an unknown part is left unknown. */
export function totalOf(
  total: TotalRow,
  table: ListTable,
  rows: readonly ListRow[],
  item: Item,
  sources: Sources,
): ListRow {
  const counted = rows.filter((row) => counts(labelOf(row, table), total, table, rows));
  const scopes = counted.map((row) => withRow(sources, item, row));
  const sums: Record<string, string> = {};
  for (const { id, type } of item.columns) {
    if (type !== 'money') continue;
    const sum = combine(
      scopes.map((scope) => reckon(id, scope)),
      sumOf,
    );
    if (sum.kind === 'exact') sums[id] = sum.value.toString(mostDecimals);
  }
  return sums;
}

/** More than any amount carries, so that the sum of decimals stays the decimal it is. */
const mostDecimals = 60;

export function firstColumn(table: ListTable): string {
  const first = table.columns[0];
  return first && 'column' in first ? first.column : '';
}

function counts(label: string, total: TotalRow, table: ListTable, rows: readonly ListRow[]): boolean {
  if (label.startsWith(partPrefix)) return false;
  if (total.without?.some((word) => label.includes(word))) return false;
  const labels = rows.map((row) => labelOf(row, table));
  return !(table.parts ?? []).some(
    (of) => isPart(label, of) && labels.some((other) => other.includes(of.whole) && !isPart(other, of)),
  );
}

/** `基本支出-人员经费` is a part as well, not the whole. */
function isPart(label: string, { parts }: PartOf): boolean {
  return parts.some((part) => label.includes(part));
}

function labelOf(row: ListRow, table: ListTable): string {
  const label = row[firstColumn(table)];
  return typeof label === 'string' ? label.trim() : '';
}
