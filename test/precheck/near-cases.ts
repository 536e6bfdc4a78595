import type { Facts } from '../../src/facts/index.ts';
import type { Printed } from '../../src/precheck/index.ts';

/** What an evaluation, its texts and the numbers printed in it say. */
export interface Given {
  readonly facts?: Facts;
  readonly texts?: Readonly<Record<string, string>>;
  readonly printed?: Printed;
  readonly scheme?: string;
}

export const quarters = {
  budget_adjusted_total: '1000',
  expenditure_cumulative_q1: '300',
  expenditure_cumulative_q2: '450',
  expenditure_cumulative_q3: '800',
  expenditure_cumulative_q4: '1000',
};
export const staff = { staff_on_establishment: '39', staff_off_establishment: '22' };
export const budget = {
  budget_initial_total: '1000',
  budget_adjusted_total: '1100',
  budget_adjustment_amount: '100',
};
export const only = (indicator: string, score: string, total: string | null = null): Printed => ({
  scores: { [indicator]: score },
  total,
});

/** What is near a mistake and none, or only rounding. */
export const fine: readonly (readonly [check: string, what: string, given: Given])[] = [
  [
    'PROC_OVER_PLAN',
    'all that was planned',
    { facts: { procurement_plan: '100', procurement_actual: '100' } },
  ],
  [
    'TABLE_TOTAL_CROSS',
    'two hundredths apart',
    {
      facts: {
        budget_by_source: [{ source: '甲', initial: '10.02', adjusted: '10' }],
        budget_by_use: [{ use: '项目支出', initial: '10.00', adjusted: '10' }],
      },
    },
  ],
  [
    'TABLE_TOTAL_CROSS',
    'a row that adds up the others',
    {
      facts: {
        budget_by_source: [
          { source: '甲', initial: '6', adjusted: '6' },
          { source: '乙', initial: '4', adjusted: '4' },
          { source: '合计', initial: '10', adjusted: '10' },
        ],
        budget_initial_total: '10',
      },
    },
  ],
  [
    'TABLE_TOTAL_CROSS',
    'rows that are part of another',
    {
      facts: {
        budget_by_use: [
          { use: '基本支出', initial: '10', adjusted: '10' },
          { use: '其中：人员经费', initial: '6', adjusted: '6' },
          { use: '公用经费', initial: '4', adjusted: '4' },
        ],
        budget_initial_total: '10',
      },
    },
  ],
  [
    'FUND_SOURCE_PRESENT',
    'a fund under a subject of any name',
    {
      facts: {
        budget_by_source: [
          { source: '一般公共预算', initial: '90', adjusted: '90' },
          { source: '政府性基金', initial: '10', adjusted: '10' },
        ],
        budget_by_function: [{ function: '城乡社区支出', initial: '100', adjusted: '100' }],
      },
    },
  ],
  [
    'ADJ_REASON_COVERS',
    'a change of less than 5',
    { facts: { budget_initial_total: '100', budget_adjusted_total: '104.99' } },
  ],
  [
    'ADJ_REASON_COVERS',
    'a reason within 1',
    {
      facts: {
        adjustment_items: [{ reason: '增资', amount: '20.9' }],
        budget_by_function: [{ function: '教育支出', initial: '10', adjusted: '30' }],
      },
    },
  ],
  [
    'ADJ_REASON_COVERS',
    'one reason for two functions',
    {
      facts: {
        adjustment_items: [{ reason: '增资', amount: '26' }],
        budget_by_function: [
          { function: '教育支出', initial: '10', adjusted: '30' },
          { function: '住房保障支出', initial: '1', adjusted: '7' },
        ],
      },
    },
  ],
  [
    'ADJ_RATE_BASE',
    'the share of the initial budget',
    { facts: budget, texts: { budget: '累计调整占年初预算的10.00%。' } },
  ],
  [
    'ADJ_RATE_BASE',
    'a limit',
    { facts: budget, texts: { budget: '调整、调剂资金累计占预算总规模未超过10%以内。' } },
  ],
  [
    'ADJ_RATE_BASE',
    'the share that was spent of the adjusted budget',
    { facts: budget, texts: { execution: '全年支出占调整后预算的93.91%。' } },
  ],
  [
    'ADJ_RATE_BASE',
    'either budget, where the standard names none',
    { facts: budget, texts: { budget: '累计调整占预算总规模的9.09%。' }, scheme: 'longgang_2020' },
  ],
  [
    'RATE_RECALC',
    'a rate of two amounts',
    { texts: { a: '采购计划364.80万元，实际采购306.74万元，执行率84.08%。' } },
  ],
  [
    'RATE_RECALC',
    'a rate of fewer digits',
    { texts: { a: '基本支出预算1,483.47万元，占年初预算3,204.53万元的46%。' } },
  ],
  [
    'RATE_RECALC',
    'amounts in 元 and 万元',
    { texts: { a: '预算100万元，实际支出843,600元，执行率84.36%。' } },
  ],
  ['RATE_RECALC', 'an aim', { texts: { a: '预算100万元，实际支出80万元，执行率目标不低于95%。' } }],
  [
    'RATE_RECALC',
    'a rate of something else',
    { texts: { a: '建成公园3个、绿道12公里，群众满意率达到96%。' } },
  ],
  [
    'RATE_RECALC',
    'three amounts, of which any two could be meant',
    { texts: { a: '预算100万元，追加50万元，支出80万元，完成20万元，执行率61%。' } },
  ],
  ['RATE_RECALC', 'what was saved', { texts: { a: '预算100万元，实际支出80万元，节约率20%。' } }],
  ['RATE_RECALC', 'a rise', { texts: { a: '受理451宗，去年同期323宗，同比上升39.63%。' } }],
  [
    'RATE_RECALC',
    'a fall from last year’s number in brackets',
    { texts: { a: '事故55宗（去年82宗），同比下降32.93%。' } },
  ],
  ['RATE_RECALC', 'a fall of which only one number is told', { texts: { a: '事故323宗，同比下降28.38%。' } }],
  [
    'RATE_RECALC',
    'percentage points',
    { texts: { a: '预算100万元，支出90万元，执行率较上年提高3个百分点。' } },
  ],
  ['DIFF_RECALC', 'what is left', { texts: { a: '预算120.95万元，支出85.96万元，节约34.99万元。' } }],
  [
    'DIFF_RECALC',
    'what is left of something else',
    { texts: { a: '预算120.95万元，支出85.96万元，结余3.00万元。' } },
  ],
  ['BALANCE_SHEET', 'a balance', { facts: { assets_total: '10', liabilities_total: '4', net_assets: '6' } }],
  [
    'CARRYOVER_FLOW',
    'the rest was reclaimed',
    {
      facts: {
        carryover_opening: '5',
        carryover_closing: '5',
        carryover_reclaimed: '100',
        budget_adjusted_total: '1000',
        expenditure_cumulative_q4: '900',
      },
    },
  ],
  [
    'CARRYOVER_FLOW',
    'the text says where it went',
    {
      facts: {
        carryover_opening: '5',
        carryover_closing: '5',
        budget_adjusted_total: '1000',
        expenditure_cumulative_q4: '900',
      },
      texts: { execution: '结转资金100万元已由财政收回。' },
    },
  ],
  [
    'CARRYOVER_FLOW',
    'the budget holds what was carried over',
    {
      facts: {
        carryover_opening: '5',
        carryover_closing: '100',
        budget_adjusted_total: '1000',
        expenditure_cumulative_q4: '900',
      },
    },
  ],
  [
    'UNIT_SANITY',
    'a project as large as the budget',
    { facts: { ...budget, projects: [{ name: '甲', budget: '1100', spent: '900', on_time: true }] } },
  ],
  ['UNIT_SANITY', 'assets of many years', { facts: { ...budget, asset_total: '2000000' } }],
  [
    'UNIT_SANITY',
    'what the city invested',
    { facts: budget, texts: { outcome: '带动社会投资3,000,000万元。' } },
  ],
  [
    'SCORE_RULE',
    'the score in fewer decimals',
    { facts: { asset_in_use: '90', asset_total: '100' }, printed: only('fixed_asset_utilization', '1') },
  ],
  ['SCORE_RULE', 'a score without facts', { printed: only('fixed_asset_utilization', '1') }],
  [
    'SCORE_ALT_READING',
    'a score no reading explains',
    { facts: staff, printed: only('nonestablished_staff_control', '0.3') },
  ],
  [
    'SCORE_CAP',
    'full marks and none',
    { printed: { scores: { satisfaction: '6', petition_handling: '0' }, total: null } },
  ],
  ['SCORE_SUM', 'only some scores printed', { printed: only('satisfaction', '6', '93.78') }],
  [
    'SCORE_SUM',
    'points of an indicator, and the full ones',
    {
      printed: only('satisfaction', '6', '93.78'),
      texts: { conclusion: '满分100分。预算执行率指标得分5.94分。自评总分93.78分。' },
    },
  ],
  ['DEDUCT_REASON', 'full marks', { facts: { asset_in_use: '90', asset_total: '100' } }],
  [
    'DEDUCT_REASON',
    'a reason',
    { facts: { asset_in_use: '80', asset_total: '100', fixed_asset_utilization_reason: '部分设备待报废' } },
  ],
  [
    'DEDUCT_REASON',
    'a reason that is among the problems in other words',
    {
      facts: {
        asset_in_use: '80',
        asset_total: '100',
        fixed_asset_utilization_reason: '部分设备待报废',
        problems: [{ text: '旧设备待报废的较多' }],
      },
    },
  ],
  [
    'SATISF_BAND',
    'the band of the score',
    { printed: only('satisfaction', '4'), texts: { equity: '群众满意度为94.9%。' } },
  ],
  [
    'SATISF_BAND',
    'an aim',
    { printed: only('satisfaction', '4'), texts: { equity: '群众满意度达到95%以上。' } },
  ],
  [
    'STAFF_DENOM',
    'beside all in post',
    { facts: staff, texts: { staff: '编外人员22人，编外人员控制率36.1%。在职人员61人。' } },
  ],
  [
    'STAFF_DENOM',
    'in post on the establishment',
    { facts: staff, texts: { staff: '在职39人，编外人员控制率不超过10%。' } },
  ],
  ['BAND_EDGE', 'exactly on the edge', { facts: { asset_in_use: '90', asset_total: '100' } }],
  ['BAND_EDGE', 'half a point away', { facts: { asset_in_use: '905', asset_total: '1000' } }],
  [
    'DATE_ORDER',
    'the first and last day of the year',
    {
      facts: {
        self_evaluation_start: '2021-01-01',
        report_date: '2021-01-01',
        budget_disclosure_date: '2020-12-31',
      },
    },
  ],
  [
    'PUBLIC_SCOPE',
    'nothing to disclose',
    { facts: { classified_unit: true, budget_disclosure_status: 'full' } },
  ],
  [
    'PUBLIC_SCOPE',
    'not disclosed, and said so',
    { facts: { budget_disclosure_status: 'none', final_accounts_disclosure_status: 'none' } },
  ],
  [
    'SUM_THREE_PUBLIC',
    'an item left out where nothing is left',
    { facts: { three_public_expense_actual: '6', three_public_vehicle_actual: '6' } },
  ],
  ['GRADE_BANDS', 'a system without grades', { printed: { scores: {}, total: '93.78' } }],
  [
    'PART_OVER_WHOLE',
    'all of it',
    { facts: { asset_in_use: '10', asset_total: '10', petition_total: '0', petition_overdue: '0' } },
  ],
  [
    'QUARTERS_FALL',
    'nothing spent in a quarter',
    { facts: { ...quarters, expenditure_cumulative_q2: '300' } },
  ],
];
