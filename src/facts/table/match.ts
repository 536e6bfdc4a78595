import type { Issue } from '../issue.ts';
import { lineOf, numberedLineOf } from '../lines.ts';
import { mostRows } from '../read/list.ts';
import { type ListDefinition, readRow } from '../read/row.ts';
import type { Notice } from '../read/subject.ts';
import type { ListRow } from '../value.ts';
import { bodyOf, type TableRow } from './body.ts';
import type { Grid } from './grid.ts';
import { type ColumnSum, compareTotals, type StatedTotal, sumsOf } from './totals.ts';

/** A table read as the rows of a list. */
export interface TableMatch {
  /** Rows in order, each with the cells that could be read; complete where there are no issues. */
  readonly rows: readonly ListRow[];
  /** What is wrong, cell by cell; `{line}` is the row's number in the table, counted from 1. */
  readonly issues: readonly Issue[];
  /** What was converted, left out or chosen on the way. */
  readonly notices: readonly Notice[];
  readonly sums: readonly ColumnSum[];
  readonly stated: readonly StatedTotal[];
  /** The cells as they were sent, in the list's own columns, a line each: for a draft to put right. */
  readonly lines: string;
}

/**
 * Reads a table as people have it in a spreadsheet: titles and units above the header, columns in any order
 * and under other names, serial numbers, totals and remarks among the rows, amounts in 元. Without a header
 * the columns count by position.
 */
export function matchTable(definition: ListDefinition, table: Grid): TableMatch {
  const body = bodyOf(definition, table);
  if (body.rows.length > mostRows) {
    const values = { where: '', rows: String(body.rows.length), most: String(mostRows) };
    return failed([{ code: 'too_many_rows', path: definition.id, values }]);
  }
  if (body.issues.length > 0) return { ...failed(body.issues), lines: linesOf(definition, body.rows) };
  const read = body.rows.map(({ cells, number }, index) =>
    readRow(cells, `${definition.id}[${index}]`, number, definition),
  );
  const rows = read.map((row) => row.cells);
  return {
    rows,
    issues: read.flatMap((row) => row.issues),
    notices: [...body.notices, ...cellNotices(read.flatMap((row) => row.notices))],
    sums: sumsOf(definition, rows),
    stated: compareTotals(definition, rows, body.totals),
    lines: linesOf(definition, body.rows),
  };
}

function failed(issues: readonly Issue[]): TableMatch {
  return { rows: [], issues, notices: [], sums: [], stated: [], lines: '' };
}

/** One of each kind is enough: the rows are shown as they were read. */
function cellNotices(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ code }, index) => notices.findIndex((other) => other.code === code) === index);
}

function linesOf(definition: ListDefinition, rows: readonly TableRow[]): string {
  return rows
    .map(({ cells }, index) =>
      definition.columns.length === 1 ? numberedLineOf(cells[0] ?? '', index + 1) : lineOf(cells),
    )
    .join('\n');
}
