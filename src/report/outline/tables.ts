import { fill } from '../../../prompts/fill.ts';
import type { ListTableColumn, Passage } from '../../../prompts/report/shape.ts';
import { reportWords } from '../../../prompts/report/words.ts';
import type { ListRow } from '../../facts/index.ts';
import type { Cell, Row, Table, TableColumn } from '../document.ts';
import { reckon } from '../values/amounts.ts';
import { holds, say } from '../values/sentences.ts';
import { showItem, showPercent } from '../values/show.ts';
import { type Item, isKnown, rowsOf, type Sources, withRow } from '../values/sources.ts';
import { above, inForm } from './form.ts';
import { firstColumn, isTotal, type ListTable, sumsOf } from './totals.ts';

type Grid = Extract<Passage, { readonly grid: unknown }>;

/** A fixed table with its cells filled in. */
export function gridTable(grid: Grid, sources: Sources): Table {
  const last = grid.grid.length - 1;
  const isShown = grid.columns.map(({ when }) => when === undefined || holds(when, sources));
  const rows = grid.grid.map((cells, index) => ({
    cells: cells.filter((_, column) => isShown[column]).map((cell) => ({ text: say(cell, sources, 'cell') })),
    total: grid.lastRowIsTotal === true && index === last,
  }));
  const columns = grid.columns
    .filter((_, column) => isShown[column])
    .map(({ title, width, align = 'left' }) => ({ title, width, align }));
  return { kind: 'table', ...headingOf(grid, sources), columns, rows };
}

/**
 * The rows of a list with its totals, in the order of the official form where there is one. Totals that
 * people pasted along are replaced by computed ones; columns that nobody filled and nobody must fill are
 * left out.
 */
export function listTable(table: ListTable, item: Item, sources: Sources): Table {
  const columns = table.columns.filter((column) => isWanted(column, item, sources));
  const sums = table.total !== undefined || table.form !== undefined;
  const rows = rowsOf(item).filter((row) => !sums || !isTotal(row, table));
  const lines = inForm(table, rows, item, sources);
  const textsOf = (row: ListRow) => (column: ListTableColumn) => ({
    text: cellText(column, withRow(sources, item, row)),
  });
  const totalRow = (label: string, end: number): Row => {
    const total = sumsOf(above(lines, end), item, sources);
    const isSummed = (column: ListTableColumn) => 'rate' in column || typeOf(column, item) === 'money';
    const cells = columns
      .slice(1)
      .map((column) => (isSummed(column) ? textsOf(total)(column) : { text: '' }));
    return { cells: [{ text: label, columns: table.numbered ? 2 : 1 }, ...cells], total: true };
  };
  const body = lines.map((line, index): Row => {
    if ('subtotal' in line) return totalRow(line.subtotal, index);
    const serial = table.numbered ? [{ text: String(index + 1) }] : [];
    const amounts = line.row
      ? columns.map(textsOf(line.row))
      : columns.map((): Cell => ({ text: reportWords.noAmount }));
    const cells = line.form ? [{ text: line.label }, ...amounts.slice(1)] : amounts;
    return { cells: [...serial, ...cells], total: line.row !== undefined && isTotal(line.row, table) };
  });
  return {
    kind: 'table',
    ...headingOf(table, sources),
    columns: heads(table, columns, item),
    rows: table.total === undefined ? body : [...body, totalRow(table.total, lines.length)],
  };
}

/** Texts of the first column when no row has anything else: then a table would be half empty. */
export function plainLines(table: ListTable, item: Item): readonly string[] | undefined {
  const first = firstColumn(table);
  const rows = rowsOf(item);
  const isPlain = rows.every((row) =>
    Object.entries(row).every(([column, value]) => column === first || !isKnown(value)),
  );
  return isPlain ? rows.map((row) => row[first]).filter((value) => typeof value === 'string') : undefined;
}

function headingOf(table: ListTable | Grid, sources: Sources): { caption: string; unit?: string } {
  const caption = say(table.caption, sources);
  return table.unit === undefined
    ? { caption }
    : { caption, unit: fill(reportWords.unit, { unit: table.unit }) };
}

function heads(table: ListTable, columns: readonly ListTableColumn[], item: Item): readonly TableColumn[] {
  const serial: TableColumn = { title: reportWords.serial, width: 1.4, align: 'center' };
  const own = columns.map((column): TableColumn => {
    const { title, width, merged = false } = column;
    const usual = typeOf(column, item) === 'money' ? 'right' : 'left';
    return { title, width, align: column.align ?? usual, merged };
  });
  return table.numbered ? [serial, ...own] : own;
}

function cellText(column: ListTableColumn, scope: Sources): string {
  if ('rate' in column) {
    const rate = reckon(column.rate, scope);
    if (rate.kind === 'exact') return showPercent(rate.value);
    return rate.kind === 'no_base' ? reportWords.noRate : reportWords.missingCell;
  }
  const cell = scope.lookup(column.column);
  if (!cell) return '';
  if (isKnown(cell.value)) return showItem(cell, 'cell');
  return cell.optional ? '' : reportWords.missingCell;
}

function typeOf(column: ListTableColumn, item: Item): string | undefined {
  if ('rate' in column) return undefined;
  return item.columns.find(({ id }) => id === column.column)?.type;
}

function isWanted(column: ListTableColumn, item: Item, sources: Sources): boolean {
  if (column.when !== undefined && !holds(column.when, sources)) return false;
  if ('rate' in column) return true;
  const definition = item.columns.find(({ id }) => id === column.column);
  return definition?.optional !== true || rowsOf(item).some((row) => isKnown(row[column.column]));
}
