import type { Row, Table, TableColumn } from '../../document.ts';
import { textArea } from '../page.ts';
import { lineCount } from './measure.ts';
import type { TableSetting } from './settings.ts';

const border = 0.5;

/** Widths in points, in the shares the columns ask for. */
export function columnWidths(columns: readonly TableColumn[], total: number): readonly number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width / shares) * total);
}

/** Estimated height of the head in points. */
export function headHeight(
  columns: readonly TableColumn[],
  widths: readonly number[],
  setting: TableSetting,
): number {
  const cells = columns.map(({ title }) => ({ text: title }));
  return rowHeight(cells, widths, setting);
}

/** Estimated height of a row in points: its tallest cell. */
export function rowHeight(cells: Row['cells'], widths: readonly number[], setting: TableSetting): number {
  let at = 0;
  const lines = cells.map(({ text, columns = 1 }) => {
    const width = widths.slice(at, at + columns).reduce((sum, part) => sum + part, 0);
    at += columns;
    const { size, padding, western } = setting;
    return lineCount(text, { size, western, width: width - 2 * padding });
  });
  return Math.max(...lines) * setting.line + border;
}

/** Estimated heights in points of a table's head and rows. */
export interface TableHeights {
  readonly head: number;
  readonly rows: readonly number[];
}

export function heightsOf(table: Table, widths: readonly number[], setting: TableSetting): TableHeights {
  const rows = table.rows.map(({ cells }) => rowHeight(cells, widths, setting));
  return { head: headHeight(table.columns, widths, setting), rows };
}

export const wholeHeight = ({ head, rows }: TableHeights) => rows.reduce((sum, row) => sum + row, head);

/**
 * A table that takes up to a quarter of a page does not break: no page ends with more than that left empty for one.
 * A longer one goes on with its head repeated.
 */
export const staysTogether = (heights: TableHeights) => wholeHeight(heights) <= textArea.portrait.height / 4;
