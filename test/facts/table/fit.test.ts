import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../prompts/questions/index.ts';
import { candidatesFor, compareWithFacts, gridOf } from '../../../src/facts/index.ts';
import { listOf, lists } from './lists.ts';

const named = lists.map((definition) => {
  const { label, aliases = [] } = questionOf(definition.id);
  return { definition, names: [definition.name, label, ...aliases] };
});
const best = (text: string, ...titles: string[]) => candidatesFor(gridOf(text), titles, named)[0];

describe('the list a table is meant for', () => {
  it.each([
    ['projects', '项目名称\t预算数\t支出数\t是否按时完成\n甲\t1\t1\t是'],
    ['budget_by_source', '支出预算资金来源\t年初预算数\t调整预算数\n一般公共预算\t1\t1'],
    ['budget_by_function', '功能分类科目\t年初预算\t调整预算\n一般公共服务\t1\t1'],
    ['outcome_indicators', '效益方面\t三级指标\t年度目标值\t实际完成值\n社会效益\t甲\t1\t1'],
    ['goal_table', '项目名称\t一级指标\t二级指标\t指标内容\t指标值\n甲\t产出\t数量\t乙\t1'],
    ['measures', '改进措施\t责任科室\t完成时限\n甲\t乙\t2025-06-30'],
    ['key_tasks', '工作任务\t交办层级\t完成时限\t是否完成\n甲\t市级\t2024-12-31\t是'],
  ])('is told by its header: %s', (fact, text) => {
    expect(best(text)?.fact).toBe(fact);
    expect(best(text)?.fit).toBeGreaterThanOrEqual(1);
  });

  it('is told by its title where the header says little', () => {
    expect(best('项目\t年初预算数\t调整预算数\n甲\t1\t1', '表1-3 按支出用途')?.fact).toBe('budget_by_use');
    expect(
      best('表1-2 部门整体支出预算按支出功能分类情况\t\t\n项目\t年初预算\t调整预算\n甲\t1\t1')?.fact,
    ).toBe('budget_by_function');
  });

  it('is left open where nothing fits', () => {
    expect(best('姓名\t电话\n张三\t1')?.fit ?? 0).toBeLessThan(1);
  });
});

describe('the sums of a list beside the figures known already', () => {
  const rows = [
    { name: '甲', budget: '10.5', spent: '9', on_time: true },
    { name: '乙', budget: '20', spent: '20', on_time: true },
  ];

  it('agree or differ by an exact amount, each with what it is compared with', () => {
    const facts = { budget_adjusted_project: '30.51', expenditure_project: '28' };
    expect(compareWithFacts(listOf('projects'), rows, facts)).toEqual([
      {
        column: '预算',
        sum: '30.5',
        with: 'budget_adjusted_project',
        less: null,
        figure: '30.51',
        difference: '0.01',
        agrees: true,
      },
      {
        column: '支出',
        sum: '29',
        with: 'expenditure_project',
        less: null,
        figure: '28',
        difference: '1',
        agrees: false,
      },
    ]);
  });

  it('are silent while a figure is not known', () => {
    expect(compareWithFacts(listOf('projects'), rows, {})).toEqual([]);
  });

  it('of adjustments are the adjusted less the initial budget', () => {
    const facts = {
      budget_adjusted_total: '90',
      budget_initial_total: '100',
      budget_adjustment_amount: '-12',
    };
    const items = [{ reason: '压减', amount: '-10' }];
    expect(compareWithFacts(listOf('adjustment_items'), items, facts)).toMatchObject([
      { less: 'budget_initial_total', figure: '-10', agrees: true },
      { with: 'budget_adjustment_amount', difference: '2', agrees: false },
    ]);
  });
});
