import Papa from 'papaparse';
import { LIMITS, type TableBuilder, tableBuilder } from '../table.ts';
import { Unreadable } from '../unreadable.ts';

/** Excel notes the separator so, where it is not the usual one. */
const declared = /^sep=(.)\n/i;

/**
 * The rows of a text with separated values; comma, tab, semicolon or bar, quotes doubled inside quotes.
 * @throws Unreadable when there is too much of it, or quotes do not close
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const separator = declared.exec(text);
  const parsed = Papa.parse<string[]>(separator === null ? text : text.slice(separator[0].length), {
    delimiter: separator?.[1] ?? '',
    delimitersToGuess: [',', '\t', ';', '|'],
    newline: '\n',
    preview: LIMITS.rows * 2,
  });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) throw new Unreadable('csv_quotes', { line: String((broken.row ?? 0) + 1) });
  const table: TableBuilder = tableBuilder();
  for (const [row, cells] of parsed.data.entries()) {
    for (const [column, cell] of cells.entries()) table.put(row, column, cell);
  }
  return table.rows();
}
