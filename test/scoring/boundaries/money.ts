import type { Boundary } from './boundary.ts';

const compliant = {
  financial_violation: false,
  financial_compliance_item_1: '1',
  financial_compliance_item_3: '1',
};
const adjusted = (amount: string, more = {}) => ({
  ...compliant,
  budget_initial_total: '1000',
  budget_adjustment_amount: amount,
  ...more,
});
const bought = (actual: string, plan: string) => ({
  procurement_actual: actual,
  procurement_plan: plan,
  procurement_execution_item_2: '1',
});

/** 部门管理—资金管理 */
export const money: readonly Boundary[] = [
  { says: '采购一半得半分', indicator: 'procurement_execution', given: bought('50', '100'), gives: '1.50' },
  {
    says: '采购正好等于计划得满分',
    indicator: 'procurement_execution',
    given: bought('100', '100'),
    gives: '2.00',
  },
  {
    says: '多采购一分钱，第 1 条得 0 分，第 2 条照给',
    indicator: 'procurement_execution',
    given: bought('100.0001', '100'),
    gives: '1.00',
  },
  {
    says: '没有计划却有采购，属于实际大于计划',
    indicator: 'procurement_execution',
    given: bought('3', '0'),
    gives: '1.00',
  },
  {
    says: '计划与实际都为 0，标准未规定',
    indicator: 'procurement_execution',
    given: bought('0', '0'),
    gives: { open: 'open_zero_whole' },
  },
  {
    says: '第 1 条要裁定时，第 2 条没填也不算缺',
    indicator: 'procurement_execution',
    given: { procurement_actual: '0', procurement_plan: '0' },
    gives: { open: 'open_zero_whole' },
  },
  {
    says: '没有采购得 0 分',
    indicator: 'procurement_execution',
    given: bought('0', '100'),
    gives: '1.00',
  },
  {
    says: '龙岗：执行率乘 2 分',
    scheme: 'longgang_2020',
    indicator: 'procurement_execution',
    given: { procurement_actual: '1791.71', procurement_plan: '1973.09' },
    gives: '1.82',
  },
  {
    says: '龙岗：超过预算整项 0 分',
    scheme: 'longgang_2020',
    indicator: 'procurement_execution',
    given: { procurement_actual: '1973.09', procurement_plan: '1791.71' },
    gives: '0.00',
  },

  { says: '调整正好 10% 不扣分', indicator: 'financial_compliance', given: adjusted('100'), gives: '3.00' },
  { says: '调减 10% 同样看', indicator: 'financial_compliance', given: adjusted('-100'), gives: '3.00' },
  {
    says: '10.84% 按比例扣 0.084 分（公开报告 2.92）',
    indicator: 'financial_compliance',
    given: adjusted('108.4'),
    gives: '2.92',
  },
  { says: '15% 扣半分', indicator: 'financial_compliance', given: adjusted('150'), gives: '2.50' },
  { says: '20% 扣完', indicator: 'financial_compliance', given: adjusted('200'), gives: '2.00' },
  { says: '373% 也只扣完为止', indicator: 'financial_compliance', given: adjusted('3733'), gives: '2.00' },
  {
    says: '剔除年中追加后再算',
    indicator: 'financial_compliance',
    given: adjusted('300', { budget_adjustment_excluded: '200' }),
    gives: '3.00',
  },
  {
    says: '年初预算为 0 要裁定',
    indicator: 'financial_compliance',
    given: adjusted('10', { budget_initial_total: '0' }),
    gives: { open: 'open_zero_whole' },
  },
  {
    says: '发生违规得 0 分，别的都不用填',
    indicator: 'financial_compliance',
    given: { financial_violation: true },
    gives: '0.00',
  },
  {
    says: '是否违规没填，连同其余一起列出；剔除额有默认值，不算缺',
    indicator: 'financial_compliance',
    given: { financial_compliance_item_1: '1', budget_initial_total: '1000' },
    gives: {
      missing: ['financial_violation', 'budget_adjustment_amount', 'financial_compliance_item_3'],
    },
  },
  {
    says: '龙岗没有 10% 的限额，不读调整额',
    scheme: 'longgang_2020',
    indicator: 'financial_compliance',
    given: {
      financial_violation: false,
      financial_compliance_item_1: '1.5',
      financial_compliance_item_3: '1.25',
      budget_adjustment_amount: '900',
      budget_initial_total: '1000',
    },
    gives: '2.75',
  },

  {
    says: '涉密部门直接得分，公开情况不用填',
    indicator: 'budget_disclosure',
    given: { classified_unit: true },
    gives: '3.00',
  },
  {
    says: '预算按要求、决算不按时',
    indicator: 'budget_disclosure',
    given: {
      classified_unit: false,
      budget_disclosure_status: 'full',
      final_accounts_disclosure_status: 'partial',
    },
    gives: '2.50',
  },
  {
    says: '都没有公开',
    indicator: 'budget_disclosure',
    given: {
      classified_unit: false,
      budget_disclosure_status: 'none',
      final_accounts_disclosure_status: 'none',
    },
    gives: '0.00',
  },
  {
    says: '非涉密部门缺决算公开情况',
    indicator: 'budget_disclosure',
    given: { classified_unit: false, budget_disclosure_status: 'full' },
    gives: { missing: ['final_accounts_disclosure_status'] },
  },
];
