import { bands } from '../kinds/bands.ts';
import { choice } from '../kinds/choice.ts';
import { conditions } from '../kinds/conditions.ts';
import { deduction } from '../kinds/deduction.ts';
import { documented } from '../kinds/documented.ts';
import { excess } from '../kinds/excess.ts';
import { judged } from '../kinds/judged.ts';
import { progress } from '../kinds/progress.ts';
import { proportional } from '../kinds/proportional.ts';
import { sumOf } from '../kinds/sum.ts';
import { openWhen, when } from '../kinds/when.ts';
import type { Amount } from '../rules/amount.ts';
import { ratio, stated } from '../rules/rate.ts';

// The rules that the Shenzhen systems share, in the order of their tables. A rule that differs between
// two of them takes the difference as an argument or stands in the scheme itself.

/** 预算编制合理性 */
export const preparationReasonableness = sumOf(
  judged('budget_prep_reasonableness_item_1', '1', '符合职责与方针政策'),
  judged('budget_prep_reasonableness_item_2', '1', '按重点在项目、用途间合理分配'),
  judged('budget_prep_reasonableness_item_3', '1', '专项资金编制细化，未因年中调剂致预决算差异过大'),
  judged('budget_prep_reasonableness_item_4', '1', '功能、经济分类准确，年中无大量、频繁调剂'),
  judged('budget_prep_reasonableness_item_5', '1', '分配不固化，无进度慢、完成率低、绩效差仍连年安排'),
);

/** 预算编制规范性 */
export const preparationCompliance = deduction({
  start: '5',
  per: '1',
  count: 'budget_prep_compliance_noncompliance_count',
});

/** 绩效目标完整性：满分各区不同 */
export const goalCompleteness = (start: string) =>
  deduction({ start, per: '1', count: 'goal_completeness_noncompliance_count' });

/** 绩效指标明确性 */
export const indicatorClarity = sumOf(
  judged('indicator_clarity_item_1', '2', '分解为具体任务并与年度任务数、计划数对应'),
  judged('indicator_clarity_item_2', '2', '含社会、经济、生态效益指标'),
  judged('indicator_clarity_item_3', '1', '清晰可衡量的指标值'),
  judged('indicator_clarity_item_4', '1', '含可量化指标'),
  judged('indicator_clarity_item_5', '1', '目标值有依据或符合实际'),
);

/** 政府采购执行率：满分各区不同；实际大于计划得 0 分 */
export const procurementRate = (points: string) =>
  proportional(ratio('政府采购执行率', 'procurement_actual', 'procurement_plan'), {
    points,
    whenOver: 'zero',
  });

/** 政府采购执行情况：执行率 1 分、政策功能 1 分 */
export const procurementExecution = sumOf(
  procurementRate('1'),
  judged('procurement_execution_item_2', '1', '政府采购政策功能的执行和落实'),
);

/** 财务合规性：发生违规整项 0 分；调整、调剂 10% 以内得 1 分，超出一个百分点扣 0.1 分 */
const complianceWith = (adjusted: Amount, whole: Amount, more: { readonly step?: string } = {}) =>
  when(
    'financial_violation',
    { points: '0' },
    sumOf(
      judged('financial_compliance_item_1', '1', '资金支出规范性'),
      excess(ratio('累计调整、调剂比例', { absolute: adjusted }, whole), {
        limit: '10',
        points: '1',
        per: '0.1',
        ...more,
      }),
      judged('financial_compliance_item_3', '1', '会计核算规范性'),
    ),
  );
const netAdjustment: Amount = { minus: ['budget_adjustment_amount', 'budget_adjustment_excluded'] };
export const financialCompliance = complianceWith(netAdjustment, 'budget_initial_total');
/** The same in readings that were not chosen. */
export const complianceByWholePoints = complianceWith(netAdjustment, 'budget_initial_total', { step: '1' });
export const complianceOfAdjusted = complianceWith(netAdjustment, 'budget_adjusted_total');
export const complianceOfAll = complianceWith('budget_adjustment_amount', 'budget_initial_total');

/** 预决算信息公开：涉密部门直接得分 */
const disclosureOptions = [
  { value: 'full', points: '1.5', text: '按规定内容、时限、范围公开' },
  { value: 'partial', points: '1', text: '公开了，但不符合时限、内容、范围等要求' },
  { value: 'none', points: '0', text: '没有公开' },
];
export const budgetDisclosure = when(
  'classified_unit',
  { points: '3' },
  sumOf(
    choice('部门预算公开', 'budget_disclosure_status', disclosureOptions),
    choice('部门决算公开', 'final_accounts_disclosure_status', disclosureOptions),
  ),
);

/** 项目实施程序 */
export const projectProcedure = sumOf(
  judged('project_procedure_item_1', '1', '项目设立、调整按规定履行报批程序'),
  judged('project_procedure_item_2', '1', '招投标、建设、验收及方案实施严格执行制度'),
);

/** 项目监管：无监督证明材料或专项资金评价为差，第 2 条得 0 分 */
const supervisionMechanism = judged(
  'project_supervision_item_1',
  '1',
  '建立资金管理和绩效运行监控机制且执行良好',
);
const supervisionChecks = judged('project_supervision_item_2', '1', '主管部门开展有效检查、监控、督促整改');
export const projectSupervision = sumOf(
  supervisionMechanism,
  when('special_fund_rated_poor', { points: '0' }, supervisionChecks),
);
/** The same where the whole indicator gets 0. */
export const supervisionAllOrNothing = when(
  'special_fund_rated_poor',
  { points: '0' },
  sumOf(supervisionMechanism, supervisionChecks),
);

/** 资产管理安全性 */
export const assetSafety = sumOf(
  judged('asset_safety_item_1', '1', '配置合理、保管完整、账实相符'),
  judged('asset_safety_item_2', '1', '处置规范、收入及时足额上缴'),
);

/** 固定资产利用率 */
export const fixedAssetUtilization = bands(ratio('固定资产利用率', 'asset_in_use', 'asset_total'), [
  { atLeast: '90', points: '1' },
  { atLeast: '75', below: '90', points: '0.7' },
  { atLeast: '60', below: '75', points: '0.4' },
  { below: '60', points: '0' },
]);

/** 财政供养人员控制率 */
export const payrollStaffControl = bands(
  ratio('财政供养人员控制率', 'staff_on_establishment', 'authorised_posts'),
  [
    { atMost: '100', points: '1' },
    { above: '100', points: '0' },
  ],
);

/** 编外人员控制率：分母是在编与编外之和 */
const offEstablishmentOf = (whole: Amount) =>
  bands(ratio('编外人员控制率', 'staff_off_establishment', whole), [
    { below: '5', points: '1' },
    { atLeast: '5', atMost: '10', points: '0.5' },
    { above: '10', points: '0' },
  ]);
export const offEstablishmentControl = offEstablishmentOf({
  sum: ['staff_on_establishment', 'staff_off_establishment'],
});
/** The same beside those on the establishment only. */
export const offBesideEstablishment = offEstablishmentOf('staff_on_establishment');

/** 管理制度健全性 */
export const systemSoundness = sumOf(
  judged('system_soundness_item_1', '0.5', '制定财政资金管理、财务管理、内部控制等制度'),
  judged('system_soundness_item_2', '1.5', '上述制度得到有效执行'),
  judged('system_soundness_item_3', '1', '制定全面实施预算绩效管理制度或方案并组织全过程绩效工作'),
);

/** 公用经费控制率：“三公”经费与日常公用经费各 3 分；预算与实际都为 0 按 0% 计 */
const expenseBands = [
  { below: '90', points: '3' },
  { atLeast: '90', atMost: '100', points: '2' },
  { above: '100', points: '0' },
];
export const publicExpenseControl = sumOf(
  bands(
    {
      ...ratio('“三公”经费控制率', 'three_public_expense_actual', 'three_public_expense_budget'),
      zeroOverZero: '0',
    },
    expenseBands,
  ),
  bands(
    {
      ...ratio('日常公用经费控制率', 'operating_expense_actual', 'operating_expense_budget_adjusted'),
      zeroOverZero: '0',
    },
    expenseBands,
  ),
);

/** 预算执行率：每季 1 分，全年平均 2 分；分母不填时是调整后预算数 */
const executionWith = (schedule: readonly string[], more: { readonly averageOf?: 'capped' } = {}) =>
  progress({
    averageName: '全年平均执行率',
    base: { firstOf: ['expenditure_progress_base', 'budget_adjusted_total'] },
    periods: ['一', '二', '三', '四'].map((quarter, index) => ({
      name: `${quarter}季度`,
      cumulative: `expenditure_cumulative_q${index + 1}`,
      schedule: schedule[index] ?? '100',
    })),
    each: '1',
    average: '2',
    ...more,
  });
const quarterly = ['25', '50', '75', '100'];
export const budgetExecution = executionWith(quarterly);
/** The same in readings that were not chosen. */
export const executionOfCappedRates = executionWith(quarterly, { averageOf: 'capped' });
export const executionOfWholeYear = executionWith(['100', '100', '100', '100']);

/** 重点工作完成情况：一项没有完成扣 4 分 */
export const keyWorkCompletion = deduction({ start: '8', per: '4', count: 'key_work_unfinished' });

/** 项目完成及时性 */
export const projectTimeliness = proportional(ratio('项目按时完成率', 'project_on_time', 'project_planned'), {
  points: '6',
  whenOver: 'cap',
});

/** 效果性：满分各区不同 */
export const outcomeBenefit = (max: string) => judged('outcome_points', max, '个性化绩效指标完成情况');

/** 群众信访办理情况 */
const allReplied: { atLeast: [string, string] } = { atLeast: ['petition_replied', 'petition_total'] };
export const petitionHandling = conditions(
  { text: '建立便利的意见反映渠道和办理回复机制', points: '1', all: [{ yes: 'petition_channel' }] },
  { text: '办理回复率达 100%', points: '1', all: [allReplied] },
  {
    text: '及时办理回复率达 100%，未发生超期',
    points: '1',
    all: [allReplied, { none: 'petition_overdue' }],
  },
);

/** 公众或服务对象满意度：没有数据时转裁定 */
export const satisfaction = openWhen(
  'satisfaction_none',
  documented(
    'satisfaction_source',
    bands(stated('满意度', 'satisfaction_rate'), [
      { atLeast: '95', points: '6' },
      { atLeast: '90', below: '95', points: '4' },
      { atLeast: '80', below: '90', points: '2' },
      { below: '80', points: '1' },
    ]),
  ),
);
