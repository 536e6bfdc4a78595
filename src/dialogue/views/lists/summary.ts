import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import { clipped, type ListDefinition, type ListRow, showCell } from '../../../facts/index.ts';
import type { ListSummary } from '../../view.ts';
import { countAndSums } from './remarks.ts';

const firstRows = 3;
const longestCell = 24;

/** A list beside its field: how many rows, what they add up to, and how it begins where no field can hold it. */
export function summaryOf(definition: ListDefinition, rows: readonly ListRow[], fits: boolean): ListSummary {
  if (rows.length === 0) return { count: 0, lines: [] };
  const beginning = rows.slice(0, fits ? 0 : firstRows).map((row, index) => {
    const cells = shownCells(definition, row).filter((cell) => cell !== '');
    return fill(lists.section.first, {
      number: String(index + 1),
      row: cells.map((cell) => clipped(cell, longestCell)).join('，'),
    });
  });
  return { count: rows.length, lines: [countAndSums(definition, rows), ...beginning] };
}

/** The cells of a row as people read them, on one line each, in the order of the columns. */
export function shownCells(definition: ListDefinition, row: ListRow): readonly string[] {
  return definition.columns.map((column) =>
    showCell(definition.id, column, row[column.id]).replaceAll(/\s+/g, ' ').trim(),
  );
}
