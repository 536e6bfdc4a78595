import type { Boundary } from './boundary.ts';

const expenses = (three: [string, string], operating: [string, string]) => ({
  three_public_expense_actual: three[0],
  three_public_expense_budget: three[1],
  operating_expense_actual: operating[0],
  operating_expense_budget_adjusted: operating[1],
});
const spent = (...[q1, q2, q3, q4]: [string, string, string, string]) => ({
  expenditure_cumulative_q1: q1,
  expenditure_cumulative_q2: q2,
  expenditure_cumulative_q3: q3,
  expenditure_cumulative_q4: q4,
});
const petitions = (total: string, replied: string, overdue: string) => ({
  petition_channel: true,
  petition_total: total,
  petition_replied: replied,
  petition_overdue: overdue,
});
const satisfied = (rate: string) => ({ satisfaction_rate: rate, satisfaction_source: '问卷调查' });

/** 部门绩效 */
export const performance: readonly Boundary[] = [
  {
    says: '两项都低于 90%',
    indicator: 'public_expense_control',
    given: expenses(['8.99', '10'], ['1', '10']),
    gives: '6.00',
  },
  {
    says: '正好 90% 属第二档',
    indicator: 'public_expense_control',
    given: expenses(['9', '10'], ['1', '10']),
    gives: '5.00',
  },
  {
    says: '正好 100% 仍属第二档',
    indicator: 'public_expense_control',
    given: expenses(['10', '10'], ['10', '10']),
    gives: '4.00',
  },
  {
    says: '超过一分钱不得分',
    indicator: 'public_expense_control',
    given: expenses(['10.0001', '10'], ['10', '10']),
    gives: '2.00',
  },
  {
    says: '89.6412% 不按四舍五入进档（公开报告）',
    indicator: 'public_expense_control',
    given: expenses(['0', '1'], ['89.6412', '100']),
    gives: '6.00',
  },
  {
    says: '预算与实际都为 0 按 0% 计',
    indicator: 'public_expense_control',
    given: expenses(['0', '0'], ['0', '0']),
    gives: '6.00',
  },
  {
    says: '没有预算却有支出要裁定',
    indicator: 'public_expense_control',
    given: expenses(['0.01', '0'], ['1', '10']),
    gives: { open: 'open_zero_whole' },
  },

  {
    says: '逐季都达到序时进度',
    indicator: 'budget_execution',
    given: { ...spent('25', '50', '75', '100'), budget_adjusted_total: '100' },
    gives: '6.00',
  },
  {
    says: '一季度超前不能抵补四季度',
    indicator: 'budget_execution',
    given: { ...spent('50', '50', '75', '90'), expenditure_progress_base: '100' },
    gives: '5.90',
  },
  {
    says: '中间不舍入：3.655 进为 3.66',
    indicator: 'budget_execution',
    given: { ...spent('5.15', '16.37', '51.15', '61.21'), expenditure_progress_base: '75' },
    gives: '3.66',
  },
  {
    says: '分母填了就不看调整后预算数',
    indicator: 'budget_execution',
    given: {
      ...spent('25', '50', '75', '100'),
      expenditure_progress_base: '100',
      budget_adjusted_total: '400',
    },
    gives: '6.00',
  },
  {
    says: '两个分母都没填，缺的是调整后预算数',
    indicator: 'budget_execution',
    given: spent('25', '50', '75', '100'),
    gives: { missing: ['budget_adjusted_total'] },
  },
  {
    says: '分母为 0 要裁定',
    indicator: 'budget_execution',
    given: { ...spent('0', '0', '0', '0'), budget_adjusted_total: '0' },
    gives: { open: 'open_zero_whole' },
  },

  {
    says: '一项没完成扣 4 分',
    indicator: 'key_work_completion',
    given: { key_work_unfinished: '1' },
    gives: '4.00',
  },
  {
    says: '三项没完成扣完',
    indicator: 'key_work_completion',
    given: { key_work_unfinished: '3' },
    gives: '0.00',
  },

  {
    says: '19 个完成 18 个：5.6842…',
    indicator: 'project_timeliness',
    given: { project_planned: '19', project_on_time: '18' },
    gives: '5.68',
  },
  {
    says: '多于计划按满分计',
    indicator: 'project_timeliness',
    given: { project_planned: '19', project_on_time: '20' },
    gives: '6.00',
  },
  {
    says: '没有计划项目要裁定',
    indicator: 'project_timeliness',
    given: { project_planned: '0', project_on_time: '0' },
    gives: { open: 'open_zero_whole' },
  },

  {
    says: '福田 2020 年满分 20',
    indicator: 'outcome_benefit',
    given: { outcome_points: '20' },
    gives: '20.00',
  },
  {
    says: '2024 年满分 25',
    scheme: 'shenzhen_common_2024',
    indicator: 'outcome_benefit',
    given: { outcome_points: '23.5' },
    gives: '23.50',
  },

  {
    says: '当年无信访得满分',
    indicator: 'petition_handling',
    given: petitions('0', '0', '0'),
    gives: '3.00',
  },
  {
    says: '全部回复、一件超期',
    indicator: 'petition_handling',
    given: petitions('5', '5', '1'),
    gives: '2.00',
  },
  {
    says: '少回复一件，第 2、3 条都不得分',
    indicator: 'petition_handling',
    given: petitions('5', '4', '0'),
    gives: '1.00',
  },
  {
    says: '没有全部回复时，超期件数不用填',
    indicator: 'petition_handling',
    given: { petition_channel: false, petition_total: '5', petition_replied: '4' },
    gives: '0.00',
  },
  {
    says: '全部回复时，超期件数要填',
    indicator: 'petition_handling',
    given: { petition_channel: true, petition_total: '5', petition_replied: '5' },
    gives: { missing: ['petition_overdue'] },
  },

  { says: '满意度正好 95%', indicator: 'satisfaction', given: satisfied('95'), gives: '6.00' },
  { says: '94.99%', indicator: 'satisfaction', given: satisfied('94.99'), gives: '4.00' },
  { says: '正好 90%', indicator: 'satisfaction', given: satisfied('90'), gives: '4.00' },
  { says: '正好 80%', indicator: 'satisfaction', given: satisfied('80'), gives: '2.00' },
  { says: '最低一档仍有 1 分', indicator: 'satisfaction', given: satisfied('0'), gives: '1.00' },
  {
    says: '没有满意度数据要裁定，别的不用填',
    indicator: 'satisfaction',
    given: { satisfaction_none: true },
    gives: { open: 'open_flag' },
  },
  {
    says: '什么都没填，缺满意度和来源',
    indicator: 'satisfaction',
    given: {},
    gives: { missing: ['satisfaction_rate', 'satisfaction_source'] },
  },
];
