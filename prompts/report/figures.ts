import type { Amount, Figure } from './shape.ts';

const percent = (name: string, part: Amount, whole: Amount): Figure => ({
  name,
  as: 'percent',
  amount: { ratio: [part, whole] },
});
const money = (name: string, amount: Amount): Figure => ({ name, as: 'money', amount });
const items = (name: string, unit: string, amount: Amount): Figure => ({ name, as: 'count', unit, amount });

/** Whoever leaves the base of the progress out means the adjusted budget (note of the fact). */
const progressBase: Amount = { either: ['expenditure_progress_base', 'budget_adjusted_total'] };

/** Progress of a quarter, and how it stands to the scheduled progress (25%, 50%, 75%, 100%). */
function quarter(id: 'q1' | 'q2' | 'q3' | 'q4', name: string, scheduled: string): Record<string, Figure> {
  const progress: Amount = { ratio: [`expenditure_cumulative_${id}`, progressBase] };
  return {
    [`progress_${id}`]: { name: `${name}支出进度`, as: 'percent', amount: progress },
    [`rate_${id}`]: {
      name: `${name}执行率`,
      as: 'percent',
      amount: { ratio: [progress, { constant: scheduled }] },
    },
  };
}

/** Every number of the report that is computed, by id; placeholders name it like a fact. */
export const figures: Readonly<Record<string, Figure>> = {
  initial_basic_share: percent('年初基本支出占比', 'budget_initial_basic', 'budget_initial_total'),
  initial_project_share: percent('年初项目支出占比', 'budget_initial_project', 'budget_initial_total'),
  adjusted_basic_share: percent('调整后基本支出占比', 'budget_adjusted_basic', 'budget_adjusted_total'),
  adjusted_project_share: percent('调整后项目支出占比', 'budget_adjusted_project', 'budget_adjusted_total'),
  budget_change: money('预算增减额', { difference: ['budget_adjusted_total', 'budget_initial_total'] }),
  budget_change_size: money('预算增减额', { magnitude: 'budget_change' }),
  budget_change_rate: percent('预算增减幅度', 'budget_change_size', 'budget_initial_total'),
  adjustment_counted: money('剔除后的累计调整、调剂金额', {
    difference: ['budget_adjustment_amount', 'budget_adjustment_excluded'],
  }),
  adjustment_rate: percent(
    '累计调整、调剂金额占年初预算总额的比例',
    { magnitude: 'adjustment_counted' },
    'budget_initial_total',
  ),
  adjustment_items_total: money('调整事由合计', { column: 'amount', of: 'adjustment_items' }),
  /** Of the row at hand. */
  adjustment_item_size: money('调整金额', { magnitude: 'amount' }),
  goal_coverage: percent('绩效目标编报覆盖率', 'goal_projects_set', 'goal_projects_required'),

  progress_base: money('支出进度分母', progressBase),
  ...quarter('q1', '一季度', '1/4'),
  ...quarter('q2', '二季度', '1/2'),
  ...quarter('q3', '三季度', '3/4'),
  ...quarter('q4', '四季度', '1'),
  execution_rate: percent('全年支出占调整后预算的比例', 'expenditure_cumulative_q4', 'budget_adjusted_total'),
  basic_execution: percent('基本支出执行率', 'expenditure_basic', 'budget_adjusted_basic'),
  personnel_execution: percent('人员经费执行率', 'expenditure_personnel', 'budget_adjusted_personnel'),
  operating_execution: percent('公用经费执行率', 'expenditure_operating', 'budget_adjusted_operating'),
  project_execution: percent('项目支出执行率', 'expenditure_project', 'budget_adjusted_project'),

  /** Last rows of the tables: they add what stands above them. */
  initial_sum: money('年初预算合计', { sum: ['budget_initial_basic', 'budget_initial_project'] }),
  adjusted_sum: money('调整预算合计', { sum: ['budget_adjusted_basic', 'budget_adjusted_project'] }),
  expenditure_sum: money('支出合计', { sum: ['expenditure_basic', 'expenditure_project'] }),
  sum_execution: percent('合计执行率', 'expenditure_sum', 'adjusted_sum'),
  average_rate: percent(
    '全年平均执行率',
    { sum: ['rate_q1', 'rate_q2', 'rate_q3', 'rate_q4'] },
    { constant: '4' },
  ),

  procurement_rate: percent('政府采购执行率', 'procurement_actual', 'procurement_plan'),
  asset_utilization: percent('固定资产利用率', 'asset_in_use', 'asset_total'),
  payroll_control: percent('财政供养人员控制率', 'staff_on_establishment', 'authorised_posts'),
  staff_total: items('在职人员总数', '人', { sum: ['staff_on_establishment', 'staff_off_establishment'] }),
  off_establishment_control: percent('编外人员控制率', 'staff_off_establishment', 'staff_total'),

  three_public_control: percent(
    '“三公”经费控制率',
    'three_public_expense_actual',
    'three_public_expense_budget',
  ),
  overseas_control: percent(
    '因公出国（境）控制率',
    'three_public_overseas_actual',
    'three_public_overseas_budget',
  ),
  vehicle_control: percent('公务用车控制率', 'three_public_vehicle_actual', 'three_public_vehicle_budget'),
  reception_control: percent(
    '公务接待控制率',
    'three_public_reception_actual',
    'three_public_reception_budget',
  ),
  three_public_budget_sum: money('“三公”经费预算合计', {
    sum: ['three_public_overseas_budget', 'three_public_vehicle_budget', 'three_public_reception_budget'],
  }),
  three_public_actual_sum: money('“三公”经费支出合计', {
    sum: ['three_public_overseas_actual', 'three_public_vehicle_actual', 'three_public_reception_actual'],
  }),
  three_public_sum_control: percent('“三公”经费控制率', 'three_public_actual_sum', 'three_public_budget_sum'),
  three_public_sum_change: money('“三公”经费预算比上年增减额', {
    difference: ['three_public_budget_sum', 'three_public_expense_budget_last_year'],
  }),
  three_public_change: money('“三公”经费预算比上年增减额', {
    difference: ['three_public_expense_budget', 'three_public_expense_budget_last_year'],
  }),
  three_public_change_size: money('“三公”经费预算比上年增减额', { magnitude: 'three_public_change' }),
  three_public_change_rate: percent(
    '“三公”经费预算比上年增减幅度',
    'three_public_change_size',
    'three_public_expense_budget_last_year',
  ),
  operating_control: percent(
    '日常公用经费控制率',
    'operating_expense_actual',
    'operating_expense_budget_adjusted',
  ),
  operating_saved: money('日常公用经费结余', {
    difference: ['operating_expense_budget_adjusted', 'operating_expense_actual'],
  }),
  operating_overspent: money('日常公用经费超支', {
    difference: ['operating_expense_actual', 'operating_expense_budget_adjusted'],
  }),

  project_timeliness_rate: percent('项目按时完成率', 'project_on_time', 'project_planned'),
  project_late: items('未按计划时间完成的项目数', '个', {
    difference: ['project_planned', 'project_on_time'],
  }),
  key_work_rate: percent(
    '重点工作完成率',
    { difference: ['key_work_total', 'key_work_unfinished'] },
    'key_work_total',
  ),
  outcome_aspect_count: items('效益方面数', '个', { rows: 'outcome_aspects' }),
  outcome_count: items('个性化指标数', '项', { rows: 'outcome_indicators' }),
  outcome_attained: items('达到目标值的指标数', '项', {
    rows: 'outcome_indicators',
    where: { attained: '达到' },
  }),
  outcome_missed: items('未达到目标值的指标数', '项', {
    rows: 'outcome_indicators',
    where: { attained: '未达到' },
  }),
  outcome_unclear: items('以文字描述的指标数', '项', {
    rows: 'outcome_indicators',
    where: { attained: '—' },
  }),
  petition_reply_rate: percent('信访办理回复率', 'petition_replied', 'petition_total'),
};
