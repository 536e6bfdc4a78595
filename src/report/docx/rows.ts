import type { Row, TableColumn } from '../document.ts';
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
    return lineCount(text, { size: setting.size, width: width - 2 * setting.padding });
  });
  return Math.max(...lines) * setting.line + border;
}
