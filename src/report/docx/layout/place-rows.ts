import type { Row, Table, TableColumn } from '../../document.ts';
import { staysTogether, type TableHeights } from './rows.ts';
import type { TableSetting } from './settings.ts';

/** A row with its height in points and, for each cell, the rows it covers; 0 where a cell above covers it. */
export interface PlacedRow {
  readonly row: Row;
  readonly height: number;
  readonly spans: readonly number[];
  /** The first row of a page other than the table's first. */
  readonly startsPage: boolean;
}

interface SizedRow {
  readonly row: Row;
  readonly height: number;
}

/** Kept free on every page, for lines that turn out longer than estimated. */
const slack = 20;

/**
 * Merges what belongs together. Where the table fills pages, the rows are dealt out to
 * them first and merged within a page only, so that a label stands again at the top of the next page; the
 * rows of a page then share its height, which makes every word processor turn the page at the same row.
 */
export function placeRows(
  { columns, rows }: Table,
  heights: TableHeights,
  setting: TableSetting,
): readonly PlacedRow[] {
  const sized = rows.map((row, index) => ({ row, height: heights.rows[index] ?? 0 }));
  // Where a word processor turns the page of its own accord, a shared cell would be torn apart.
  if (!setting.pages) return merged(sized, staysTogether(heights) ? columns : [], false);
  const { first, other } = setting.pages;
  const pages = dealt(sized, (page) => (page === 0 ? first : other) - heights.head - slack);
  return pages.flatMap(({ rows, room }, index) => {
    const isLast = index === pages.length - 1;
    return merged(isLast ? rows : stretched(rows, room), columns, index > 0);
  });
}

function dealt(rows: readonly SizedRow[], roomOn: (page: number) => number) {
  const pages: { readonly rows: SizedRow[]; readonly room: number }[] = [];
  let left = 0;
  for (const row of rows) {
    const page = pages.at(-1);
    if (page && row.height <= left) {
      page.rows.push(row);
    } else {
      left = roomOn(pages.length);
      pages.push({ rows: [row], room: left });
    }
    left -= row.height;
  }
  return pages;
}

function stretched(rows: readonly SizedRow[], room: number): readonly SizedRow[] {
  const used = rows.reduce((sum, { height }) => sum + height, 0);
  const more = Math.max(0, room - used) / rows.length;
  return rows.map(({ row, height }) => ({ row, height: height + more }));
}

function merged(
  rows: readonly SizedRow[],
  columns: readonly TableColumn[],
  startsPage: boolean,
): readonly PlacedRow[] {
  return rows.map(({ row, height }, index) => ({
    row,
    height,
    spans: row.cells.map((_, column) => (columns[column]?.merged ? spanAt(rows, index, column) : 1)),
    startsPage: startsPage && index === 0,
  }));
}

function spanAt(rows: readonly SizedRow[], index: number, column: number): number {
  if (isSame(rows[index - 1], rows[index], column)) return 0;
  let span = 1;
  while (isSame(rows[index], rows[index + span], column)) span += 1;
  return span;
}

/** Neighbours share a cell when they agree in it and in all cells before it. */
function isSame(above: SizedRow | undefined, below: SizedRow | undefined, column: number): boolean {
  if (!above || !below || above.row.total || below.row.total) return false;
  const texts = above.row.cells.slice(0, column + 1);
  return texts.every(({ text }, at) => text === below.row.cells[at]?.text);
}
