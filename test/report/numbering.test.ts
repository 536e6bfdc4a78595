import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/index.ts';
import { chineseNumber, mark, withoutOwnNumbers } from '../../src/report/outline/numbering.ts';
import { fullFacts, reportInput } from './fixtures.ts';

describe('numbering', () => {
  it('counts in Chinese', () => {
    expect([1, 9, 10, 11, 20, 21, 99, 100].map(chineseNumber)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
      '100',
    ]);
  });

  it('goes 一、（一）1.（1）① with the depth', () => {
    expect([1, 2, 3, 4, 5].map((depth) => mark(depth, 2))).toEqual(['二、', '（二）', '2.', '（2）', '②']);
    expect([mark(5, 21), mark(5, 36), mark(5, 51)]).toEqual(['㉑', '㊱', '(51)']);
  });

  it('takes off numbers that people typed, only when every line has its own', () => {
    expect(withoutOwnNumbers(['1. 甲', '2. 乙'])).toEqual(['甲', '乙']);
    expect(withoutOwnNumbers(['（一）甲', '（二）乙'])).toEqual(['甲', '乙']);
    expect(withoutOwnNumbers(['1.甲', '2.5亿元'])).toEqual(['1.甲', '2.5亿元']);
    expect(withoutOwnNumbers(['三、四季度各检查一次', '整改'])).toEqual(['三、四季度各检查一次', '整改']);
  });

  it('numbers the 2024 outline without gaps', () => {
    const headings = buildReport(reportInput(fullFacts)).body.flatMap((block) =>
      block.kind === 'heading' && block.level <= 2 ? [block.text] : [],
    );
    expect(headings).toEqual([
      '一、部门（单位）基本情况',
      '（一）部门主要职能',
      '（二）年度总体工作和重点工作任务',
      '（三）预算编制情况',
      '（四）预算执行情况',
      '二、部门（单位）主要履职绩效分析',
      '（一）主要履职目标',
      '（二）主要履职情况',
      '（三）部门履职绩效情况',
      '三、总体评价和整改措施',
      '（一）主要经验、做法',
      '（二）存在问题及改进措施',
      '（三）后续工作计划、相关建议',
      '四、部门整体支出绩效评价指标评分情况',
    ]);
  });
});
