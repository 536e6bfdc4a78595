import { cleanText } from '../clean-text.ts';
import type { ListColumn } from '../definition.ts';
import { cellsOf, isNone, withoutNumbering } from '../lines.ts';
import type { ListRow } from '../value.ts';
import { type ListDefinition, readRow } from './row.ts';
import { type Read, read, refuse, type Subject } from './subject.ts';

/** More rows than any table of the reports. */
export const mostRows = 500;
/** The longest list an answer keeps, in characters of its lines; a cell is a text and has that limit. */
export const longestList = 200_000;

/**
 * Rows from lines, cells from `｜`, `|` or tabs in the order of the columns; `无` alone is no row. Every bad
 * cell is an issue that names line and column; the notice is that of the first converted cell.
 */
export function readList(
  typed: string,
  subject: Subject,
  definition: ListDefinition,
): Read<readonly ListRow[]> {
  const characters = [...typed].length;
  if (characters > longestList) {
    const counts = { characters: String(characters), most: String(longestList) };
    return refuse('text_too_long', subject, typed, counts);
  }
  if (isNone(typed)) return read([]);
  const lines = linesToRead(typed, definition.columns);
  if (lines.length === 0) return refuse('empty', subject, '');
  if (lines.length > mostRows) {
    return refuse('too_many_rows', subject, typed, { rows: String(lines.length), most: String(mostRows) });
  }
  const rows = lines.map((line, index) =>
    readRow(
      definition.columns.length === 1 ? [withoutNumbering(line.text)] : cellsOf(line.text),
      `${subject.path}[${index}]`,
      line.number,
      definition,
    ),
  );
  const issues = rows.flatMap((row) => row.issues);
  if (issues.length > 0) return { ok: false, issues };
  const notices = rows.flatMap((row) => row.notices);
  return read(
    rows.map((row) => row.cells),
    notices[0] ?? null,
  );
}

interface Line {
  readonly text: string;
  /** Counted from 1, empty lines included, as the person sees it. */
  readonly number: number;
}

function linesToRead(typed: string, columns: readonly ListColumn[]): readonly Line[] {
  const lines = typed.split(/\r\n?|\n/).map((text, index) => ({ text, number: index + 1 }));
  return lines.filter(({ text }) => cleanText(text) !== '' && !isHeader(text, columns));
}

/** The name of a column with its unit is much shorter. */
const longestHeading = 60;

/** A table pasted with its head: the names of the columns, with or without units. */
function isHeader(line: string, columns: readonly ListColumn[]): boolean {
  const cells = cellsOf(line).map((cell) =>
    cell.length > longestHeading ? cell : cell.replace(/[（(].*[)）]$/, ''),
  );
  return cells.length > 1 && cells.every((cell, index) => cell === columns[index]?.name);
}
