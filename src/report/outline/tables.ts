import { fill } from '../../../prompts/fill.ts';
import type { ListTableColumn, Passage } from '../../../prompts/report/shape.ts';
import { reportWords } from '../../../prompts/report/words.ts';
import type { ListRow } from '../../facts/index.ts';
import type { Row, Table, TableColumn } from '../document.ts';
import { reckon } from '../values/amounts.ts';
import { say } from '../values/sentences.ts';
import { showItem, showPercent } from '../values/show.ts';
import { type Item, isKnown, rowsOf, type Sources, withRow } from '../values/sources.ts';
import { firstColumn, isTotal, type ListTable, totalOf } from './totals.ts';

type Grid = Extract<Passage, { readonly grid: unknown }>;

/** A fixed table with its cells filled in. */
export function gridTable(grid: Grid, sources: Sources): Table {
  const last = grid.grid.length - 1;
  const rows = grid.grid.map((cells, index) => ({
    cells: cells.map((cell) => ({ text: say(cell, sources, 'cell') })),
    total: grid.lastRowIsTotal === true && index === last,
  }));
  const columns = grid.columns.map(({ title, width, align = 'left' }) => ({ title, width, align }));
  return { kind: 'table', ...above(grid, sources), columns, rows };
}

/**
 * The rows of a list with its totals. Totals that people pasted along are replaced by computed ones; columns
 * that nobody filled and nobody must fill are left out.
 */
export function listTable(table: ListTable, item: Item, sources: Sources): Table {
  const columns = table.columns.filter((column) => isWanted(column, item));
  const isOwn = (row: ListRow) => table.totals === undefined || !isTotal(row, table);
  const rows = rowsOf(item).filter(isOwn);
  const text = (row: ListRow) => (column: ListTableColumn) => ({
    text: cellText(column, withRow(sources, item, row)),
  });
  const body = rows.map((row, index): Row => {
    const serial = table.numbered ? [{ text: String(index + 1) }] : [];
    return { cells: [...serial, ...columns.map(text(row))], total: isTotal(row, table) };
  });
  const totals = (table.totals ?? []).map((total): Row => {
    const sums = totalOf(total, table, rows, item, sources);
    const label = { text: total.label, columns: table.numbered ? 2 : 1 };
    const summed = columns
      .slice(1)
      .map((column) => (isSummed(column, item) ? text(sums)(column) : { text: '' }));
    return { cells: [label, ...summed], total: true };
  });
  return {
    kind: 'table',
    ...above(table, sources),
    columns: heads(table, columns, item),
    rows: [...body, ...totals],
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

function above(table: ListTable | Grid, sources: Sources): { caption: string; unit?: string } {
  const caption = say(table.caption, sources);
  return table.unit === undefined
    ? { caption }
    : { caption, unit: fill(reportWords.unit, { unit: table.unit }) };
}

function heads(table: ListTable, columns: readonly ListTableColumn[], item: Item): readonly TableColumn[] {
  const serial: TableColumn = { title: reportWords.serial, width: 1.4, align: 'center' };
  const own = columns.map((column): TableColumn => {
    const usual = typeOf(column, item) === 'money' ? 'right' : 'left';
    return { title: column.title, width: column.width, align: column.align ?? usual };
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

function isSummed(column: ListTableColumn, item: Item): boolean {
  return 'rate' in column || typeOf(column, item) === 'money';
}

function typeOf(column: ListTableColumn, item: Item): string | undefined {
  if ('rate' in column) return undefined;
  return item.columns.find(({ id }) => id === column.column)?.type;
}

function isWanted(column: ListTableColumn, item: Item): boolean {
  if ('rate' in column) return true;
  const definition = item.columns.find(({ id }) => id === column.column);
  return definition?.optional !== true || rowsOf(item).some((row) => isKnown(row[column.column]));
}
