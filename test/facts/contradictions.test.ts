import { describe, expect, it } from 'vitest';
import { contradictions, type Facts, sentenceOfIssue } from '../../src/facts/index.ts';

const sentences = (facts: Facts) => contradictions(facts).map(sentenceOfIssue);

describe('contradictions between facts', () => {
  it('are told with both numbers', () => {
    expect(sentences({ asset_in_use: '512', asset_total: '498.67' })).toEqual([
      '“实际在用固定资产总额”为 512.00 万元，大于“所有固定资产总额”498.67 万元，请核对其中一个。',
    ]);
  });

  it.each<[string, Facts]>([
    ['more replies than petitions', { petition_replied: '3', petition_total: '2' }],
    ['more overdue than petitions', { petition_overdue: '3', petition_total: '2' }],
    ['more projects on time than planned', { project_on_time: '20', project_planned: '19' }],
    ['more key work unfinished than there was', { key_work_unfinished: '7', key_work_total: '6' }],
    ['more goals set than required', { goal_projects_set: '26', goal_projects_required: '25' }],
    [
      'personnel and operating above basic',
      { expenditure_personnel: '900', expenditure_operating: '100', expenditure_basic: '999.97' },
    ],
    [
      'cumulative spending that falls',
      { expenditure_cumulative_q2: '1610', expenditure_cumulative_q3: '1200' },
    ],
    ['an end before the start', { self_evaluation_start: '2025-04-15', self_evaluation_end: '2025-03-10' }],
    ['a rate without data', { satisfaction_none: true, satisfaction_rate: '95' }],
  ])('are found: %s', (_, facts) => {
    expect(sentences(facts)).toHaveLength(1);
    expect(contradictions(facts)[0]?.facts).toEqual(expect.arrayContaining(Object.keys(facts)));
  });

  it('explain a fall of the cumulative spending', () => {
    expect(sentences({ expenditure_cumulative_q1: '820', expenditure_cumulative_q2: '790.5' })).toEqual([
      '“1—6月累计支出”为 790.50 万元，小于“1—3月累计支出”820.00 万元。累计数不会减少，请核对是否填成了当季数。',
    ]);
  });

  it('are no matter of rounding, of equality or of what is still unknown', () => {
    const facts = {
      asset_in_use: '498.67',
      asset_total: '498.67',
      petition_replied: '3',
      expenditure_personnel: '900.01',
      expenditure_operating: '100.01',
      expenditure_basic: '1000',
      expenditure_cumulative_q1: '820.01',
      expenditure_cumulative_q2: '820.00',
      satisfaction_none: false,
      satisfaction_rate: '95',
    };
    expect(contradictions(facts)).toEqual([]);
  });
});

describe('parts of the budget and of the procurement plan', () => {
  it('are shown in red where together they exceed the whole', () => {
    const year = {
      expenditure_cumulative_q4: '800',
      expenditure_basic: '2140.12',
      expenditure_project: '4806.73',
    };
    const plan = {
      procurement_plan: '364.80',
      procurement_goods: '126',
      procurement_works: '984',
      procurement_services: '1750',
    };
    expect(contradictions({ ...year, ...plan }).map(({ facts }) => facts.at(-1))).toEqual([
      'expenditure_cumulative_q4',
      'procurement_plan',
    ]);
  });
});
