import { remarkBeginnings } from '../../../prompts/questions/columns.ts';
import type { Issue } from '../issue.ts';
import { withoutNumbering } from '../lines.ts';
import { readMoney } from '../read/money.ts';
import type { ListDefinition } from '../read/row.ts';
import type { Notice } from '../read/subject.ts';
import { columnsOf, type Layout } from './columns.ts';
import type { Grid } from './grid.ts';
import { isTotalLabel, moneyColumns, type TotalRow } from './totals.ts';
import { inWan } from './unit.ts';

/** A row of the list: its texts in the order of the list's columns, and its number in the table. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly number: number;
}

/** The rows of a table that are rows of the list, and what else stands there. */
export interface Body {
  readonly rows: readonly TableRow[];
  readonly totals: readonly TotalRow[];
  readonly notices: readonly Notice[];
  readonly issues: readonly Issue[];
}

/**
 * Finds the columns, then takes the rows one by one: totals, remarks and rows with nothing in the columns of the
 * list, be they numbered or not, are no rows.
 */
export function bodyOf(definition: ListDefinition, table: Grid): Body {
  const layout = columnsOf(definition, table);
  const rows: TableRow[] = [];
  const totals: TotalRow[] = [];
  const skipped: number[] = [];
  for (const [at, raw] of table.entries()) {
    if (at <= layout.header || isHeaderAgain(raw, table[layout.header])) continue;
    const isEmpty = isBlank([...layout.columns.values()].map((place) => raw[place] ?? ''));
    if (isEmpty && raw.every(isBlankOrNumber)) continue;
    const cells = cellsOf(definition, layout, raw, rows.at(-1));
    const label = raw.find((cell) => cell.trim() !== '') ?? '';
    if (isTotal(definition, label, cells)) {
      totals.push({ label: label.trim(), above: rows.length, amounts: amountsOf(definition, cells) });
    } else if (isEmpty || isRemark(definition, raw, cells, layout.header >= 0)) {
      skipped.push(at + 1);
    } else {
      rows.push({ cells, number: at + 1 });
    }
  }
  const issues = layout.issues.length === 0 && rows.length === 0 ? [empty(definition)] : layout.issues;
  const dashes = moneyColumns(definition).length > 0 && table.some((row) => row.some(isDash));
  return {
    rows: definition.columns.length === 1 ? unnumbered(rows) : rows,
    totals,
    issues,
    notices: [
      ...layout.notices,
      ...(dashes ? [{ code: 'table_dash_is_zero', values: {} }] : []),
      ...(skipped.length > 0 ? [{ code: 'table_rows_skipped', values: { lines: skipped.join('、') } }] : []),
    ],
  };
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

/** Rows prepared for more than there is have their number only. */
const isBlankOrNumber = (cell: string) => /^\d*$/.test(cell.trim());

/** A long table repeats its header on each page. */
function isHeaderAgain(row: readonly string[], header: readonly string[] | undefined): boolean {
  return header !== undefined && row.join('\t').trim() === header.join('\t').trim();
}

/** The accountants' sign for nothing. */
const isDash = (cell: string) => /^[-—–－]+$/.test(cell.trim());

function cellsOf(
  definition: ListDefinition,
  { columns, units }: Layout,
  raw: readonly string[],
  above: TableRow | undefined,
): readonly string[] {
  return definition.columns.map((column, index) => {
    const at = columns.get(column.id);
    const text = at === undefined ? '' : (raw[at] ?? '');
    if (column.merged === true && text.trim() === '') return above?.cells[index] ?? '';
    if (column.type !== 'money' || at === undefined) return text;
    return isDash(text) ? '0' : inWan(text, units.get(at) ?? '万元');
  });
}

function isTotal(definition: ListDefinition, label: string, cells: readonly string[]): boolean {
  const hasAmounts = definition.columns.some(
    ({ type }, index) => type === 'money' && (cells[index] ?? '') !== '',
  );
  return isTotalLabel(label, hasAmounts);
}

function amountsOf(definition: ListDefinition, cells: readonly string[]): ReadonlyMap<string, string> {
  const amounts = new Map<string, string>();
  for (const [index, column] of definition.columns.entries()) {
    if (column.type !== 'money') continue;
    const read = readMoney(cells[index] ?? '', { path: '', name: '', unit: '', where: '' }, true);
    if (read.ok) amounts.set(column.id, read.value.value);
  }
  return amounts;
}

/** A title, a note, or a heading without the amounts that a row must have. */
function isRemark(
  definition: ListDefinition,
  raw: readonly string[],
  cells: readonly string[],
  hasHeader: boolean,
): boolean {
  const filled = raw.filter((cell) => cell.trim() !== '');
  const [only = ''] = filled;
  const plain = only.normalize('NFKC').replaceAll(/\s/g, '');
  if (filled.length <= 2 && remarkBeginnings.some((beginning) => plain.startsWith(beginning))) return true;
  const amounts = definition.columns.flatMap(({ type, optional }, index) =>
    type === 'money' && optional !== true ? [cells[index] ?? ''] : [],
  );
  return hasHeader && filled.length <= 2 && amounts.length > 0 && amounts.every((cell) => cell === '');
}

/** Numbers before the texts of a list are no part of them, where every row has one. */
function unnumbered(rows: readonly TableRow[]): readonly TableRow[] {
  const bare = rows.map(({ cells, number }) => ({ cells: cells.map(withoutNumbering), number }));
  const isNumbered = rows.every((row, index) => row.cells[0] !== bare[index]?.cells[0]);
  return isNumbered ? bare : rows;
}

function empty({ id }: ListDefinition): Issue {
  return { code: 'table_no_rows', path: id, values: {} };
}
