import { cleanText, withoutControls } from '../clean-text.ts';
import { cellsOf } from '../lines.ts';

/** The cells of a table as texts, row by row; rows may differ in length. */
export type Grid = readonly (readonly string[])[];

/** True for a text that is a table: several cells a line, parted by tabs or strokes. */
export function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const divided = lines.filter((line) => cellsOf(line).length > 1).length;
  return divided > 0 && (lines.length > 1 || text.includes('\t')) && divided * 2 >= lines.length;
}

/** A pasted text as rows of cells: tabs as spreadsheets copy them, else strokes. */
export function gridOf(text: string): Grid {
  if (!text.includes('\t')) return text.split(/\r\n?|\n/).map(cellsOf);
  return pastedCells(withoutControls(text)).map((row) => row.map(cleanText));
}

/** A cell with line breaks, tabs or quotes comes in quotes, its own quotes doubled. */
const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y;

function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  cell.lastIndex = 0;
  while (true) {
    const found = cell.exec(text);
    if (found === null) return rows;
    const [, inQuotes, plain = '', end] = found;
    rows.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === '') return rows;
    if (end === '\n') rows.push([]);
  }
}
