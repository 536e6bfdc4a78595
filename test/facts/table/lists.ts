import fc from 'fast-check';
import {
  catalogue,
  fieldValue,
  type Grid,
  gridOf,
  type ListColumn,
  type ListDefinition,
  type ListRow,
  matchTable,
} from '../../../src/facts/index.ts';
import { definition } from '../reading.ts';

export const lists: readonly ListDefinition[] = [...catalogue.values()].flatMap((fact) =>
  fact.type === 'list' ? [fact] : [],
);

export function listOf(id: string): ListDefinition {
  const found = definition(id);
  if (found.type !== 'list') throw new Error(`${id} is no list`);
  return found;
}

/** A pasted text, a line each, read as the table of a list. */
export const match = (id: string, ...lines: readonly string[]) =>
  matchTable(listOf(id), gridOf(lines.join('\n')));

/** Rows as the text a spreadsheet copies. */
export function textOfGrid(rows: Grid): string {
  return rows.map((row) => (row.length === 1 ? [...row, ''] : row).map(quoted).join('\t')).join('\n');
}

const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A row as a spreadsheet would show it, in the order of the columns. */
export function shownRow(list: ListDefinition, row: ListRow): readonly string[] {
  return list.columns.map((column) => {
    const one: ListDefinition = { ...list, columns: [column] };
    const value = row[column.id];
    if (value === undefined) return '';
    if (column.type === 'text') return String(value);
    return String(fieldValue(one, [{ [column.id]: value }])).replace(/^1\. /, '');
  });
}

const word = fc
  .string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛 "\n，12'), minLength: 1, maxLength: 12 })
  .map((raw) => `名${raw}`.trim());

/** Rows with every column filled, so that nothing reads as a heading or a merged cell. */
export function rowsOf(list: ListDefinition): fc.Arbitrary<readonly ListRow[]> {
  const cells = Object.fromEntries(list.columns.map((column) => [column.id, cellOf(column)]));
  return fc.array(fc.record(cells), { minLength: 1, maxLength: 12 });
}

function cellOf(column: ListColumn): fc.Arbitrary<string | boolean> {
  switch (column.type) {
    case 'money':
      return fc.nat(9_999_999).map((cents) => `${Math.floor(cents / 100)}.${10 + (cents % 90)}`);
    case 'bool':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2024-02-29', '2025-12-31');
    case 'choice':
      return fc.constantFrom(...(column.values ?? []));
    case 'points':
      return fc.constantFrom('0', '0.5', '1');
    case 'int':
      return fc.nat(99).map(String);
    case 'text':
      return word;
  }
}
