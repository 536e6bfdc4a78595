import { describe, expect, it } from 'vitest';
import { findings, sentences } from '../examine.ts';

describe('procurement that exceeds its plan', () => {
  it('is an error that says the rate and what it would be if the numbers were swapped', () => {
    const facts = { procurement_plan: '1791.71', procurement_actual: '1973.09' };
    expect(sentences('PROC_OVER_PLAN', facts)).toEqual([
      '实际采购 1,973.09 万元大于计划 1,791.71 万元：执行率 110.12%，按标准本项 0 分；如两数填反，执行率为 90.81%。',
    ]);
  });

  it.each([
    { procurement_plan: '1791.71', procurement_actual: '1791.71' },
    { procurement_plan: '0', procurement_actual: '0' },
    { procurement_plan: '1791.71' },
  ])('is none where nothing exceeds or is known: %j', (facts) => {
    expect(findings('PROC_OVER_PLAN', facts)).toEqual([]);
  });
});
