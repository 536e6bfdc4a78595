import Papa from 'papaparse';
import { LIMITS, tableBuilder, tooManyRows } from '../table.ts';
import { Unreadable } from '../unreadable.ts';

/** Excel notes the separator so, where it is not the usual one. */
const declared = /^sep=(.)\n/i;

/**
 * The rows of a text with separated values; comma, tab, semicolon or bar, quotes doubled inside quotes.
 * @throws Unreadable when there is too much of it, or quotes do not close
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const [note = '', separator = guessedSeparator(text)] = declared.exec(text) ?? [];
  const parsed = Papa.parse<string[]>(text.slice(note.length), {
    delimiter: separator,
    newline: '\n',
    // Where a row too many stands is then told; what comes after is not even looked at.
    preview: LIMITS.rows * 2,
  });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) throw new Unreadable('csv_quotes', { line: String((broken.row ?? 0) + 1) });
  const table = tableBuilder();
  for (const [row, cells] of parsed.data.entries()) {
    for (const [column, cell] of cells.entries()) table.put(row, column, cell);
  }
  if (parsed.meta.truncated) throw tooManyRows(LIMITS.rows * 2);
  return table.rows();
}

/** The one that cuts the first rows into equally many pieces. */
function guessedSeparator(text: string): string {
  const separators = [',', '\t', ';', '|'];
  const first = { delimitersToGuess: separators, newline: '\n', preview: 20, skipEmptyLines: true } as const;
  return Papa.parse(text, first).meta.delimiter;
}
