import type { FactId } from '../../../src/facts/index.ts';

/** A sentence people write and the figures in it, as typed; `at`: where it was sent. */
export interface Sentence {
  readonly says: string;
  readonly figures: Readonly<Record<FactId, string>>;
  readonly rest?: readonly string[];
  readonly unclear?: readonly (readonly FactId[])[];
  readonly at?: { readonly section?: string; readonly asked?: FactId };
}

const plan = { procurement_plan: '364.8' };
const both = { procurement_plan: '364.8 万', procurement_actual: '306.74 万' };

export const sentences: readonly Sentence[] = [
  // Connectors, punctuation and units
  { says: '采购计划 364.8', figures: plan },
  { says: '采购计划364.8', figures: plan },
  { says: '采购计划：364.8', figures: plan },
  { says: '采购计划=364.8', figures: plan },
  { says: '采购计划是364.8', figures: plan },
  { says: '采购计划为 364.8。', figures: plan },
  { says: '采购计划金额（万元）：364.8', figures: plan },
  { says: '“采购计划”364.8', figures: plan },
  { says: '采购计划共计364.8', figures: plan },
  { says: '政府采购计划一共 364.8', figures: plan },
  { says: '采购计划——364.8', figures: plan },
  { says: '把采购计划改成 364.8', figures: plan },
  { says: '采购计划应为364.8，谢谢', figures: plan, rest: [] },
  { says: '采购计划364.8吧', figures: plan },
  { says: '采购计划３６４．８', figures: plan },
  { says: '采购计划 3,648.00', figures: { procurement_plan: '3,648.00' } },
  { says: '采购计划 3648000元', figures: { procurement_plan: '3648000元' } },
  { says: '采购计划三百六十四万八千', figures: { procurement_plan: '三百六十四万八千' } },
  { says: '采购计划 1.2亿', figures: { procurement_plan: '1.2亿' } },
  { says: '累计调整、调剂金额 -167.49', figures: { budget_adjustment_amount: '-167.49' } },
  { says: '调整金额：调减167.49万元', figures: { budget_adjustment_amount: '调减167.49万元' } },
  // Several, named shortly
  { says: '采购计划 364.8 万，实际 306.74 万', figures: both },
  { says: '采购计划 364.8 万；实际采购 306.74 万。', figures: both },
  { says: '采购计划 364.8 万、实际 306.74 万', figures: both },
  { says: '采购计划 364.8 万 实际 306.74 万', figures: both },
  { says: '采购计划 364.8 万\n实际采购金额 306.74 万', figures: both },
  { says: '其中采购计划 364.8 万，另外实际 306.74 万', figures: both },
  {
    says: '采购计划364.8万元实际306.74万元',
    figures: { procurement_plan: '364.8万元', procurement_actual: '306.74万元' },
  },
  {
    says: '货物 64.8，工程 0，服务 300',
    figures: { procurement_goods: '64.8', procurement_works: '0', procurement_services: '300' },
  },
  {
    says: '年初预算总额 2935.01，基本支出 1036.79，项目支出 1898.22',
    figures: {
      budget_initial_total: '2935.01',
      budget_initial_basic: '1036.79',
      budget_initial_project: '1898.22',
    },
  },
  {
    says: '全年支出 2852.02，基本支出 983.4，项目支出 1868.62',
    figures: {
      expenditure_cumulative_q4: '2852.02',
      expenditure_basic: '983.4',
      expenditure_project: '1868.62',
    },
  },
  {
    says: '一季度支出820，二季度1610，三季度2370',
    figures: {
      expenditure_cumulative_q1: '820',
      expenditure_cumulative_q2: '1610',
      expenditure_cumulative_q3: '2370',
    },
  },
  {
    says: '1—3月累计支出 820，1-6月累计支出 1,610.00',
    figures: { expenditure_cumulative_q1: '820', expenditure_cumulative_q2: '1,610.00' },
  },
  {
    says: '编制 39 人，在编 39，编外 22 人',
    figures: { authorised_posts: '39 人', staff_on_establishment: '39', staff_off_establishment: '22 人' },
  },
  {
    says: '信访 3 件，回复 3 件，超期 0',
    figures: { petition_total: '3 件', petition_replied: '3 件', petition_overdue: '0' },
  },
  {
    says: '固定资产 498.67 万，在用 446.93 万',
    figures: { asset_total: '498.67 万', asset_in_use: '446.93 万' },
  },
  {
    says: '三公经费预算 32.01，实际支出 6',
    figures: { three_public_expense_budget: '32.01', three_public_expense_actual: '6' },
  },
  // Other kinds of answers
  { says: '满意度 95%', figures: { satisfaction_rate: '95%' } },
  { says: '满意度百分之九十五', figures: { satisfaction_rate: '百分之九十五' } },
  { says: '效果性得分 15分', figures: { outcome_points: '15分' } },
  { says: '涉密部门 否', figures: { classified_unit: '否' } },
  { says: '违规支出：无', figures: { financial_violation: '无' } },
  { says: '自评开始日期 2025-03-01', figures: { self_evaluation_start: '2025-03-01' } },
  {
    says: '自评开始日期 2025年3月1日，结束日期 2025年3月20日',
    figures: { self_evaluation_start: '2025年3月1日', self_evaluation_end: '2025年3月20日' },
  },
  {
    says: '部门预算公开情况 按规定公开，公开日期 2024-02-21',
    figures: { budget_disclosure_status: '按规定公开', budget_disclosure_date: '2024-02-21' },
  },
  { says: '已评价的效益方面：社会效益、经济效益', figures: { outcome_aspects: '社会效益、经济效益' } },
  { says: '单位负责人：林晓，填报人：陈静', figures: { leader_name: '林晓', reporter_name: '陈静' } },
  { says: '联系电话 0755-12345678', figures: { contact_phone: '0755-12345678' } },
  // Numbers that cannot be kept are shown with what is wrong
  { says: '采购计划 三千多万', figures: { procurement_plan: '三千多万' } },
  { says: '采购计划大概364.8万', figures: { procurement_plan: '大概364.8万' } },
  { says: '采购计划 364.8万左右', figures: { procurement_plan: '364.8万左右' } },
  { says: '采购计划 46%', figures: { procurement_plan: '46%' } },
  { says: '采购计划 -5', figures: { procurement_plan: '-5' } },
  { says: '编外 2.5 人', figures: { staff_off_establishment: '2.5 人' } },
  { says: '离退休 没有', figures: { staff_retired: '没有' } },
  // What is not understood is quoted back; two values of one question are refused together
  { says: '采购计划364.8，其他等财务核对', figures: plan, rest: ['其他等财务核对'] },
  { says: '采购计划 346.8，采购计划 364.8', figures: { procurement_plan: '346.8、364.8' } },
  { says: '采购计划 364.8，采购计划 364.8', figures: plan },
  // A number is taken whole or not at all
  { says: '采购计划 364,80 万', figures: { procurement_plan: '364,80 万' } },
  { says: '采购计划 3,648,00 万', figures: { procurement_plan: '3,648,00 万' } },
  { says: '采购计划 364 万 8 千', figures: { procurement_plan: '364 万 8 千' } },
  // Names that fit several questions
  { says: '实际 306.74', figures: { procurement_actual: '306.74' }, at: { section: 'procurement' } },
  {
    says: '公开日期 2024-02-21',
    figures: {},
    unclear: [['budget_disclosure_date', 'final_accounts_disclosure_date']],
  },
  {
    says: '实际 306.74',
    figures: {},
    unclear: [
      ['expenditure_cumulative_q4', 'procurement_actual', 'asset_in_use', 'three_public_expense_actual'],
    ],
  },
  // The question that is asked gets the value without a name
  { says: '364.8 万，实际 306.74 万', figures: both, at: { asked: 'procurement_plan' } },
  { says: '实际 306.74', figures: { procurement_actual: '306.74' }, at: { asked: 'procurement_plan' } },
];

/** Messages without any figure to store. */
export const notFigures: readonly string[] = [
  '采购计划',
  '采购计划是多少',
  '采购计划填多少万？',
  '采购计划 364.8 万吗？',
  '采购计划要填 364.8 还是 306.74 呢？',
  '怎么填采购计划',
  '清空 采购计划',
  '删除采购计划 364.8',
  '跳过',
  '得分',
  '364.8',
  '2024年',
  '采购计划 2024年完成',
  '采购计划2024年度',
  '采购计划执行率 84.08%',
  '13800138000',
  '采购计划13800138000',
  '有事打 0755-12345678',
  '天气 30 度',
  '预算 300',
  '支出 300',
  '今天开了 3 个会',
  '2024年度，我局紧紧围绕区委区政府中心工作，年初预算2935.01万元，压减一般性支出，全年完成采购项目12个，办结群众诉求3件，取得较好成效，受到群众好评。',
  '我单位全年共召开党组会12次，研究预算调整事项3项，开展绩效运行监控2次，下发整改通知2份，整改完成率达到100%，有关情况良好。',
  '一、负责辖区绿化规划。\n二、负责公园管理。',
];
