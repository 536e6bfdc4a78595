import { cleanText } from '../facts/index.ts';
import { grouped } from '../facts/numerals/decimal.ts';
import { Unreadable } from './unreadable.ts';

/** What is read of one file; the widest table of the reports has 12 columns, the longest list 300 rows. */
export const LIMITS = {
  rows: 2_000,
  columns: 100,
  cells: 50_000,
  cellCharacters: 32_767,
  characters: 2_000_000,
} as const;

export interface TableBuilder {
  /** Notes a cell by its place, counted from 0; blank ones are left out. @throws Unreadable past a limit */
  put(row: number, column: number, text: string): void;
  /** From the first to the last row that holds anything, each as long as its last filled cell. */
  rows(): readonly (readonly string[])[];
}

/** Counts the cells of all tables of a file, and their characters. */
export interface CellCount {
  cells: number;
  characters: number;
}

export const noCells = (): CellCount => ({ cells: 0, characters: 0 });

/**
 * Collects cells into rows. A place is checked before anything is made for it, so that one cell at the far
 * corner of a sheet costs nothing.
 */
export function tableBuilder(count: CellCount = noCells()): TableBuilder {
  const rows: string[][] = [];
  return {
    put(row, column, text) {
      if (text.length > LIMITS.cellCharacters) throw new Unreadable('table_cell_too_long');
      const shown = cleanText(text);
      if (shown === '') return;
      checkPlace(row, column);
      checkSize(shown, count);
      const cells = reach(rows, row, () => []);
      reach(cells, column, () => '');
      cells[column] = shown;
    },
    rows() {
      const first = rows.findIndex((cells) => cells.length > 0);
      return first < 0 ? [] : rows.slice(first);
    },
  };
}

const counted = (number: number) => grouped(String(number));

function checkPlace(row: number, column: number): void {
  if (row >= LIMITS.rows) {
    throw tooManyRows(row + 1);
  }
  if (column >= LIMITS.columns) {
    throw new Unreadable('table_too_many_columns', {
      column: counted(column + 1),
      most: counted(LIMITS.columns),
    });
  }
}

export const tooManyRows = (row: number) =>
  new Unreadable('table_too_many_rows', { row: counted(row), most: counted(LIMITS.rows) });

function checkSize(text: string, count: CellCount): void {
  count.cells += 1;
  if (count.cells > LIMITS.cells)
    throw new Unreadable('table_too_many_cells', { most: counted(LIMITS.cells) });
  count.characters += text.length;
  if (count.characters > LIMITS.characters)
    throw new Unreadable('table_too_much_text', { most: counted(LIMITS.characters) });
}

/** The item at an index, with everything missing before it made. */
function reach<T>(items: T[], index: number, make: () => T): T {
  while (items.length <= index) items.push(make());
  return items[index] ?? make();
}
