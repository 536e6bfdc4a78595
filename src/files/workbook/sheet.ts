import { type Attributes, parseXml } from '../package/xml.ts';
import { type CellCount, LIMITS, tableBuilder } from '../table.ts';
import { Unreadable } from '../unreadable.ts';
import { type CellFormat, general } from './cell-format.ts';
import { withoutEscapes } from './escapes.ts';
import { showNumber } from './show-number.ts';

/** What the cells of a sheet point at. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Days are counted from 1904, as Excel on old Macs did. */
  readonly counts1904: boolean;
  /** The cells of all sheets together. */
  readonly count: CellCount;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/**
 * The cells of a sheet as they show. Formulas are not computed: their last result stands in the file. Hidden
 * rows and columns are read, since sums count them; of merged cells the first holds the value.
 * @throws Unreadable past a limit, before anything is made for a cell that lies too far out
 */
export async function readSheet(
  file: AsyncIterable<Uint8Array>,
  context: SheetContext,
): Promise<readonly (readonly string[])[]> {
  const table = tableBuilder(context.count);
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let inValue = false;
  let inReading = false;
  await parseXml(file, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : rowOf(attributes.r);
        column = -1;
      } else if (name === 'c') {
        cell = cellAt(attributes, row, column + 1);
        column = cell.column;
      } else if (name === 'rPh') {
        inReading = true;
      }
      inValue = name === 'v' || name === 't';
    },
    text(text) {
      if (cell === null || !inValue || inReading) return;
      cell.value += text;
      if (cell.value.length > LIMITS.cellCharacters) throw new Unreadable('table_cell_too_long');
    },
    close(name) {
      inValue = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'c' || cell === null) return;
      if (cell.value !== '') table.put(cell.row, cell.column, shownText(cell, context));
      cell = null;
    },
  });
  return table.rows();
}

function cellAt(attributes: Attributes, row: number, next: number): Cell {
  const { r, t: type = 'n', s: style = '0' } = attributes;
  const place = r === undefined ? { row, column: next } : placeOf(r);
  return { row: place.row, column: place.column, type, style: Number(style), value: '' };
}

function rowOf(number: string): number {
  if (!/^\d{1,7}$/.test(number)) throw new Unreadable('file_damaged');
  return Number(number) - 1;
}

/** `B7` is row 6, column 1. */
function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', number = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (letters === '' || Number(number) === 0) throw new Unreadable('file_damaged');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(number) - 1, column: column - 1 };
}

function shownText(cell: Cell, { strings, formats, counts1904 }: SheetContext): string {
  switch (cell.type) {
    case 's':
      return strings[Number(cell.value)] ?? '';
    case 'n':
      return showNumber(cell.value.trim(), formats[cell.style] ?? general, counts1904);
    case 'b':
      return cell.value.trim() === '1' ? 'TRUE' : 'FALSE';
    default:
      return withoutEscapes(cell.value);
  }
}
