import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.ts';
import { findings, sentences } from './examine.ts';
import { budget, fine, type Given, only, quarters } from './near-cases.ts';

describe('what is near a mistake, and none', () => {
  it.each(fine)('%s: %s', (check, _, { facts = {}, ...given }) => {
    expect(sentences(check, facts, given)).toEqual([]);
  });

  it.each([
    [
      'SUM_BASIC_PROJECT',
      { budget_initial_basic: '6', budget_initial_project: '4.02', budget_initial_total: '10' },
    ],
    [
      'SUM_PEOPLE_PUBLIC',
      { expenditure_personnel: '6', expenditure_operating: '4.02', expenditure_basic: '10' },
    ],
    ['SUM_ADJ_ITEMS', { ...budget, budget_adjustment_amount: '99.98' }],
  ])('%s: two hundredths are rounding', (check, facts) => {
    expect(findings(check, facts)).toMatchObject([{ severity: 'info', overridable: true }]);
    const [field = ''] = Object.keys(facts);
    const off = { ...facts, [field]: String(Number(Object.values(facts)[0]) - 0.05) };
    expect(findings(check, off)).toMatchObject([{ severity: 'error' }]);
  });
});

describe('what a finding says', () => {
  const says: readonly (readonly [check: string, severity: string, sentence: string, given: Given])[] = [
    [
      'SCORE_ALT_READING',
      'warning',
      '“编外人员控制率”写的是 0.50 分，按标准应为 1.00 分；0.50 分是“编外人员控制率的分母”按“只用在编人数”算的，本系统按“在编与编外人数之和”：请说明口径和依据，或改为 1.00 分。',
      {
        facts: { staff_on_establishment: '100', staff_off_establishment: '5' },
        printed: only('nonestablished_staff_control', '0.5'),
      },
    ],
    [
      'SCORE_ALT_READING',
      'warning',
      '“预算执行率”写的是 5.95 分，按标准应为 5.97 分；5.95 分是“全年平均执行率用封顶前还是封顶后的季度执行率”按“先封顶再平均”算的，本系统按“先按封顶前的季度执行率平均，平均数再以 100% 封顶”：请说明口径和依据，或改为 5.97 分。',
      {
        facts: { ...quarters, expenditure_cumulative_q1: '400', expenditure_cumulative_q2: '484' },
        printed: only('budget_execution', '5.95'),
      },
    ],
    [
      'SCORE_CAP',
      'error',
      '“公众或服务对象满意度”写的是 6.5 分，超出 0 至 6 分的范围，请改正。',
      { printed: only('satisfaction', '6.5') },
    ],
    [
      'SCORE_SUM',
      'error',
      '总体评价和整改措施写“自评总分95分”：总分应为 93.78 分，不是 95 分，请改成一致。',
      { printed: only('satisfaction', '6', '93.78'), texts: { conclusion: '自评总分95分。' } },
    ],
    [
      'SATISF_BAND',
      'error',
      '公平性写“群众满意度为94.9%”，按标准得 4.00 分，写的是 6.00 分，请核对。',
      { printed: only('satisfaction', '6'), texts: { equity: '群众满意度为94.9%。' } },
    ],
    [
      'BAND_EDGE',
      'info',
      '固定资产利用率 89.9900%，小于档界 90% 不到 0.5 个百分点：已按未四舍五入的值判档，本项 0.70 分。',
      { facts: { asset_in_use: '89.99', asset_total: '100' } },
    ],
    [
      'FACT_MISSING',
      'warning',
      '“固定资产利用率”（1 分）缺“实际在用固定资产总额”，无法按标准计分，请补填。',
      { facts: { asset_total: '100' } },
    ],
    [
      'RATE_RECALC',
      'info',
      'a写“采购计划364.80万元，实际采购306.74万元，执行率84.09%”：按所列数算是 84.08%，与 84.09% 差在末位，属四舍五入，可不改。',
      { texts: { a: '采购计划364.80万元，实际采购306.74万元，执行率84.09%。' } },
    ],
    [
      'DEDUCT_REASON',
      'warning',
      '“固定资产利用率”扣了 0.30 分，原因没有写进“存在问题”，请在存在问题中写明，并写改进措施。',
      {
        facts: {
          asset_in_use: '80',
          asset_total: '100',
          fixed_asset_utilization_reason: '部分电脑闲置',
          problems: [{ text: '制度有待完善' }],
        },
      },
    ],
  ];
  it.each(says)('%s (%s): %s', (check, severity, sentence, { facts = {}, ...given }) => {
    expect(sentences(check, facts, given)).toContain(sentence);
    expect(findings(check, facts, given).map((one) => one.severity)).toContain(severity);
  });
});

it('FACT_MISSING: a claim of staff within the posts wants the two numbers, and no more', () => {
  const texts = { staff: '财政供养人员控制在预算编制以内。' };
  const claims = (facts: Facts) =>
    findings('FACT_MISSING', facts, { texts }).filter(({ code }) => code === 'claim_unproved');
  expect(claims({})).toMatchObject([{ facts: ['authorised_posts', 'staff_on_establishment'] }]);
  expect(claims({ authorised_posts: '40', staff_on_establishment: '39' })).toEqual([]);
});
