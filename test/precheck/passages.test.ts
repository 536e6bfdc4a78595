import { expect, it } from 'vitest';
import { type Passage, passagesAsBefore } from '../../src/precheck/index.ts';

const written = (fact: string, text: string, row?: number): Passage => ({
  fact,
  place: row === undefined ? fact : `${fact} 第 ${row + 1} 行`,
  text,
  ...(row === undefined ? {} : { row, column: 'text' }),
});

it('takes what was written before for the very same, and only what was changed for new', () => {
  const before = [written('functions', '负责园林绿化。'), written('problems', '支付较慢。', 0)];
  expect(passagesAsBefore([...before.map((passage) => ({ ...passage }))], before)).toBe(before);

  const changed = [written('functions', '负责园林绿化。'), written('problems', '支付偏慢。', 0)];
  const [kept, other] = passagesAsBefore(changed, before);
  expect(kept).toBe(before[0]);
  expect(other).toBe(changed[1]);
});

it('takes one that fell away or moved to another row for a change', () => {
  const before = [written('problems', '支付较慢。', 0), written('problems', '验收滞后。', 1)];
  expect(passagesAsBefore([before[0] ?? written('', '')], before)).toEqual([before[0]]);
  const moved = [written('problems', '验收滞后。', 0)];
  expect(passagesAsBefore(moved, before)).toEqual(moved);
});
