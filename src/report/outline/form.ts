import type { FormRow, SubtotalRow } from '../../../prompts/report/shape.ts';
import type { ListRow } from '../../facts/index.ts';
import type { Item, Sources } from '../values/sources.ts';
import { counted, type Line, type ListTable, labelOf, sumsOf } from './totals.ts';

/** A line of the table, or a sum of all lines above it. */
export type FormLine = Line | SubtotalRow;

/**
 * The rows of a list in the order of the official form. A row of the form that the office has nothing for
 * stays, without amounts; rows the form does not know come before its first subtotal, else at the end.
 */
export function inForm(
  table: ListTable,
  rows: readonly ListRow[],
  item: Item,
  sources: Sources,
): readonly FormLine[] {
  const form = table.form ?? [];
  const formRows = form.filter((row) => 'words' in row);
  const placed = rows.map((row) => ({
    row,
    label: labelOf(row, table),
    of: formRowOf(row, table, formRows),
  }));
  const linesOf = (of: FormRow): readonly Line[] => {
    const own = placed.filter((line) => line.of === of);
    if (own.length > 1) return own.map(({ row, label }) => ({ row, label, form: of }));
    const [only] = own;
    return [{ form: of, row: only?.row, label: only ? formLabel(only.label, of) : of.label }];
  };
  const lines = form.flatMap((row): readonly FormLine[] => ('words' in row ? linesOf(row) : [row]));
  const others = placed.filter(({ of }) => of === undefined).map(({ row, label }) => ({ row, label }));
  const end = lines.findIndex((line) => 'subtotal' in line);
  const at = end === -1 ? lines.length : end;
  const all = [...lines.slice(0, at), ...others, ...lines.slice(at)];
  return all.map((line) => ('subtotal' in line ? line : summedUp(line, all, item, sources)));
}

/** Parts are recognised first: `基本支出-人员经费` is personnel, not all basic expenditure. */
function formRowOf(row: ListRow, table: ListTable, form: readonly FormRow[]): FormRow | undefined {
  const label = labelOf(row, table);
  const fits = ({ words }: FormRow) => words.some((word) => label.includes(word));
  return form.find((of) => of.partOf !== undefined && fits(of)) ?? form.find(fits);
}

/** The form's own label, unless the office's says more. */
function formLabel(label: string, { label: official, words }: FormRow): string {
  const bare = label.replace(/^.*[-－—：:]/, '').replace(/^[一二三四五六七八九十]+、/, '');
  return official.includes(bare) || words.includes(bare) ? official : label;
}

/** A whole that nobody gave is the sum of its parts, when all of them are there. */
function summedUp(line: Line, lines: readonly FormLine[], item: Item, sources: Sources): Line {
  const { form, row } = line;
  if (row !== undefined || form?.isSumOfParts !== true) return line;
  const parts = lines.filter((other) => 'row' in other && other.form?.partOf === form.label);
  const known = parts.flatMap((part) => ('row' in part && part.row ? [part.row] : []));
  if (known.length === 0 || known.length < parts.length) return line;
  return { ...line, row: sumsOf(known, item, sources) };
}

/** What the totals of a table add: all lines that stand above `end`. */
export function above(lines: readonly FormLine[], end: number): readonly ListRow[] {
  return counted(lines.slice(0, end).filter((line) => 'row' in line));
}
