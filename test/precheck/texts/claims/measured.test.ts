import { describe, expect, it } from 'vitest';
import { findings, sentences } from '../../examine.ts';

describe('people of the own office at work', () => {
  const staff = { staff_on_establishment: '60', staff_off_establishment: '24' };

  it('must not be more than its staff', () => {
    const year_summary = '春节期间我局除47人外，其余105人全部到岗。';
    expect(sentences('STAFF_IN_TEXT', { ...staff, year_summary })).toEqual([
      '年度工作总结写“其余105人全部到岗”，105 人多于在编和编外人数合计 84 人：如含街道等其他单位的人员，请注明口径。',
    ]);
  });

  it.each([
    '我局84人全部到岗。',
    '组织街道105人到岗，我局全程督导。',
    '全区105人到岗。',
    '我局培训105人次，在岗学习。',
    '我局指导企业105人返岗。',
  ])('is none in “%s”', (year_summary) => {
    expect(findings('STAFF_IN_TEXT', { ...staff, year_summary })).toEqual([]);
  });
});

describe('expenditure within the budget', () => {
  const facts = {
    budget_initial_total: '8779.75',
    budget_adjusted_total: '9593.18',
    expenditure_cumulative_q4: '9565.63',
  };
  const given = { scheme: 'shijiazhuang_gaoxin_2023', year: 2023 };

  it('must say which budget when more was spent than the initial one', () => {
    const funds_management = '支出总额控制在预算总额以内。';
    expect(sentences('BUDGET_NAMED', { ...facts, funds_management }, given)).toEqual([
      '资金管理情况写“支出总额控制在预算总额以内”，没有写明是哪个预算：全年支出 9,565.63 万元为年初预算的 108.95%、调整后预算的 99.71%，请写明“调整预算”。',
    ]);
  });

  it('is clear where it says so, or where less was spent', () => {
    const named = { ...facts, funds_management: '支出总额控制在调整预算总额以内。' };
    expect(findings('BUDGET_NAMED', named, given)).toEqual([]);
    const less = {
      ...facts,
      expenditure_cumulative_q4: '8000',
      funds_management: '支出总额控制在预算总额以内。',
    };
    expect(findings('BUDGET_NAMED', less, given)).toEqual([]);
  });
});

describe('expenses measured by two budgets', () => {
  const operating = '日常公用经费支出738.31万元，占调整预算762.47万元的96.83%。';

  it('are to be explained', () => {
    const texts = { economy: `“三公”经费支出84.51万元，占年初预算118.00万元的71.62%。${operating}` };
    expect(sentences('BUDGET_BASE', {}, { texts, scheme: 'longgang_2020' })).toEqual([
      '经济性写“占年初预算118.00万元的71.62%”，经济性写“占调整预算762.47万元的96.83%”：两项的预算口径不同，请统一，或说明原因。',
    ]);
  });

  it('are none where both go by the same', () => {
    const texts = { economy: `“三公”经费支出84.51万元，占调整预算118.00万元的71.62%。${operating}` };
    expect(findings('BUDGET_BASE', {}, { texts })).toEqual([]);
  });
});

describe('the word of a grade in the conclusion', () => {
  const printed = { scores: {}, total: '93.78' };
  const said = (conclusion: string, total = '93.78') =>
    sentences('GRADE_BANDS', {}, { texts: { conclusion }, printed: { ...printed, total } });

  it('is to be that of the total', () => {
    expect(said('2020年度部门整体绩效表现良好。')).toEqual([
      '总体评价和整改措施写“2020年度部门整体绩效表现良好”，而总分 93.78 分对应的等级是“优”：用语请与等级一致。',
    ]);
  });

  it('goes by the grades of the scheme where it has its own', () => {
    const texts = { conclusion: '综合评价等级为良好。' };
    const words = (more: Parameters<typeof findings>[2]) =>
      findings('GRADE_BANDS', {}, more).filter(({ code }) => code === 'grade_word');
    const given = { texts, scheme: 'shijiazhuang_gaoxin_2023', year: 2023 };
    expect(words({ ...given, printed: { scores: {}, total: '87' } })).toHaveLength(1);
    expect(words({ ...given, printed: { scores: {}, total: '80' } })).toEqual([]);
  });

  it.each([
    ['整体绩效表现优秀。', '93.78'],
    ['整体绩效表现良好。', '85'],
    ['安全生产形势总体良好。', '93.78'],
    ['综合评价优良率96%。', '85'],
  ])('is none in “%s” at %s', (text, total) => {
    expect(said(text, total)).toEqual([]);
  });
});
