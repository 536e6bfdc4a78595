import type { Boundary } from './boundary.ts';

const clarity = {
  indicator_clarity_item_1: '2',
  indicator_clarity_item_2: '2',
  indicator_clarity_item_3: '1',
  indicator_clarity_item_4: '1',
  indicator_clarity_item_5: '1',
};

/** 部门决策 */
export const decision: readonly Boundary[] = [
  {
    says: '五条各有得分，可给半分',
    indicator: 'budget_prep_reasonableness',
    given: {
      budget_prep_reasonableness_item_1: '1',
      budget_prep_reasonableness_item_2: '1',
      budget_prep_reasonableness_item_3: '0.5',
      budget_prep_reasonableness_item_4: '1',
      budget_prep_reasonableness_item_5: '1',
    },
    gives: '4.50',
  },
  {
    says: '缺两条就说出这两条',
    indicator: 'budget_prep_reasonableness',
    given: {
      budget_prep_reasonableness_item_1: '1',
      budget_prep_reasonableness_item_3: '1',
      budget_prep_reasonableness_item_5: '1',
    },
    gives: { missing: ['budget_prep_reasonableness_item_2', 'budget_prep_reasonableness_item_4'] },
  },
  {
    says: '没有不符合的得满分',
    indicator: 'budget_prep_compliance',
    given: { budget_prep_compliance_noncompliance_count: '0' },
    gives: '5.00',
  },
  {
    says: '三项不符合扣 3 分',
    indicator: 'budget_prep_compliance',
    given: { budget_prep_compliance_noncompliance_count: '3' },
    gives: '2.00',
  },
  {
    says: '五项扣完',
    indicator: 'budget_prep_compliance',
    given: { budget_prep_compliance_noncompliance_count: '5' },
    gives: '0.00',
  },
  {
    says: '九项也只扣完为止',
    indicator: 'budget_prep_compliance',
    given: { budget_prep_compliance_noncompliance_count: '9' },
    gives: '0.00',
  },
  {
    says: '福田 2020 年目标完整性满分 8 分',
    indicator: 'goal_completeness',
    given: { goal_completeness_noncompliance_count: '2' },
    gives: '6.00',
  },
  {
    says: '2021 年起目标完整性满分 3 分',
    scheme: 'shenzhen_common_2021',
    indicator: 'goal_completeness',
    given: { goal_completeness_noncompliance_count: '2' },
    gives: '1.00',
  },
  { says: '明确性五条全得', indicator: 'indicator_clarity', given: clarity, gives: '7.00' },
  {
    says: '两位小数的得分原样相加',
    indicator: 'indicator_clarity',
    given: { ...clarity, indicator_clarity_item_1: '1.25' },
    gives: '6.25',
  },
];
