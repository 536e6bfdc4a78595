import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, matchTable } from '../../../src/facts/index.ts';
import { lists, rowsOf, shownRow, textOfGrid } from './lists.ts';

const header = (list: (typeof lists)[number]) => list.columns.map(({ name }) => name);

describe.each(lists.map((list) => [list.id, list] as const))('any rows of %s', (_, list) => {
  it('come back from the text a spreadsheet copies', () => {
    fc.assert(
      fc.property(rowsOf(list), (rows) => {
        const text = textOfGrid([header(list), ...rows.map((row) => shownRow(list, row))]);
        const read = matchTable(list, gridOf(text));
        expect(read.issues).toEqual([]);
        expect(read.rows).toEqual(rows);
      }),
      { numRuns: 20 },
    );
  });

  it('come back with their columns in any order, under a title and beside serial numbers', () => {
    const order = fc.shuffledSubarray([...list.columns.keys()], { minLength: list.columns.length });
    fc.assert(
      fc.property(rowsOf(list), order, (rows, columns) => {
        const pick = (cells: readonly string[]) => columns.map((column) => cells[column] ?? '');
        const table = [
          ['附表'],
          ['序号', ...pick(header(list))],
          ...rows.map((row, index) => [String(index + 1), ...pick(shownRow(list, row))]),
        ];
        const read = matchTable(list, table);
        expect(read.issues).toEqual([]);
        expect(read.rows).toEqual(rows);
      }),
      { numRuns: 20 },
    );
  });
});

describe('any cells', () => {
  it('survive being copied and pasted, quotes and line breaks included', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a"\n，1甲'), maxLength: 6 }).map((raw) => raw.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(gridOf(textOfGrid(rows))).toEqual(rows);
      }),
    );
  });

  it('never make the reading fail, whatever they hold', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('合计', '预算', '序号', '单位：元', '-', '1e9', '其中：'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (rows) => {
        for (const list of lists) expect(() => matchTable(list, rows)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
