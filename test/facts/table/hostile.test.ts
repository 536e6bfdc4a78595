import { describe, expect, it } from 'vitest';
import { candidatesFor, matchTable, readAnswer } from '../../../src/facts/index.ts';
import { listOf, lists } from './lists.ts';

const named = lists.map((definition) => ({ definition, names: [definition.name] }));
const rowsOf = (cell: string, columns: number) =>
  Array.from({ length: 10 }, () => Array.from({ length: columns }, () => cell));

/** Milliseconds, the best of three: the machine may be busy with other tests. */
function quickest(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...times);
}

describe('a table made to be slow', () => {
  it.each([
    ['brackets that never close', rowsOf('('.repeat(8_000), 1)],
    ['square brackets that never close', rowsOf('['.repeat(8_000), 1)],
    ['digits without end', rowsOf(`${'1'.repeat(30_000)}x`, 1)],
    ['a hundred novels a row', rowsOf('绩'.repeat(32_000), 100)],
  ])('is compared with all lists in no time: %s', (_, rows) => {
    expect(quickest(() => candidatesFor(rows, ['('.repeat(8_000)], named))).toBeLessThan(100);
  });

  it('is read in no time where its amounts are in 元 and have digits without end', () => {
    const rows = [
      ['项目名称', '预算数（元）', '支出数（元）', '是否按时完成'],
      ['甲', `${'1'.repeat(90_000)}x`, '1', '是'],
      ['合计', `${'1'.repeat(90_000)}x`, '1', ''],
    ];
    expect(quickest(() => matchTable(listOf('projects'), rows))).toBeLessThan(500);
  });

  it('is read in no time as typed lines with brackets that never close', () => {
    const typed = `甲｜${'('.repeat(100_000)}`;
    expect(quickest(() => readAnswer(listOf('projects'), typed))).toBeLessThan(500);
  });
});

describe('a title above a table', () => {
  it('names the list also behind many words', () => {
    const title = '云海区某某局2024年度部门整体支出绩效自评附件：';
    const rows = [
      [title, '', '改进措施'],
      ['甲', '乙', '丙'],
    ];
    const fitting = candidatesFor(rows, [], [{ definition: listOf('measures'), names: ['改进措施'] }]);
    expect(fitting[0]?.fact).toBe('measures');
  });
});
