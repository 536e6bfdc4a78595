import type { FormRow, Passage } from '../../../prompts/report/shape.ts';
import { partPrefix } from '../../../prompts/report/words.ts';
import { isTotalLabel, type ListRow } from '../../facts/index.ts';
import { sumOf } from '../../schemes/exact.ts';
import { combine, reckon } from '../values/amounts.ts';
import { type Item, type Sources, withRow } from '../values/sources.ts';

export type ListTable = Extract<Passage, { readonly table: string }>;

/** A row as it will stand in the table; without `row` the office has nothing for it. */
export interface Line {
  readonly label: string;
  readonly row: ListRow | undefined;
  /** The row of the official form it stands for. */
  readonly form?: FormRow;
}

/** True for a row that sums up, by its label. */
export function isTotal(row: ListRow, table: ListTable): boolean {
  return isTotalLabel(labelOf(row, table), false);
}

/** The lines without those that are part of another one: what a total adds. */
export function counted(lines: readonly Line[]): readonly ListRow[] {
  const wholes = new Set(lines.flatMap(({ form, row }) => (form && row ? [form.label] : [])));
  return lines.flatMap(({ label, row, form }) => {
    const isPart = form?.partOf === undefined ? label.startsWith(partPrefix) : wholes.has(form.partOf);
    return isPart || row === undefined ? [] : [row];
  });
}

/** The exact sums of the money columns; a sum with an unknown part is left unknown. */
export function sumsOf(rows: readonly ListRow[], item: Item, sources: Sources): ListRow {
  const scopes = rows.map((row) => withRow(sources, item, row));
  const sums: Record<string, string> = {};
  for (const { id, type } of item.columns) {
    if (type !== 'money') continue;
    const sum = combine(
      scopes.map((scope) => reckon(id, scope)),
      sumOf,
    );
    if (sum.kind === 'exact') sums[id] = sum.value.toString();
  }
  return sums;
}

export function firstColumn(table: ListTable): string {
  const first = table.columns[0];
  return first && 'column' in first ? first.column : '';
}

export function labelOf(row: ListRow, table: ListTable): string {
  const label = row[firstColumn(table)];
  return typeof label === 'string' ? label.trim() : '';
}
