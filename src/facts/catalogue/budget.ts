import type { FactDefinition, ListColumn } from '../definition.ts';
import { count, judged, list, money, text } from './declare.ts';

const initialAndAdjusted: readonly ListColumn[] = [
  { id: 'initial', name: '年初预算数', type: 'money' },
  { id: 'adjusted', name: '调整预算数', type: 'money' },
];

/** Budget as approved and adjusted, and the performance goals set with it. */
export const budgetFacts: readonly FactDefinition[] = [
  money('budget_initial_total', '年初预算总额', 'scored'),
  money('budget_initial_basic', '年初预算-基本支出', 'report'),
  money('budget_initial_personnel', '年初预算-人员经费', 'report'),
  money('budget_initial_operating', '年初预算-公用经费', 'report'),
  money('budget_initial_project', '年初预算-项目支出', 'report'),
  money('budget_adjusted_total', '调整后预算数（年度总指标）', 'scored'),
  money('budget_adjusted_basic', '调整预算-基本支出', 'report'),
  money('budget_adjusted_personnel', '调整预算-人员经费', 'report'),
  money('budget_adjusted_operating', '调整预算-公用经费', 'report'),
  money('budget_adjusted_project', '调整预算-项目支出', 'report'),
  money('budget_adjustment_amount', '累计调整、调剂金额', 'scored', {
    signed: true,
    note: '净额，带正负号（调减为负），唯一可为负的金额；规则取绝对值',
  }),
  money('budget_adjustment_excluded', '可剔除的年中下达政府投资项目等追加额', 'scored', {
    optional: true,
    default: '0',
    note: '填了就剔除，须有理由（budget_adjustment_excluded_reason），预审提示标准无此豁免',
  }),
  text('budget_adjustment_excluded_reason', '剔除年中追加的依据', 'report', { optional: true }),
  list(
    'adjustment_items',
    '预算调整事由',
    [
      { id: 'reason', name: '事由', type: 'text' },
      { id: 'amount', name: '金额', type: 'money', signed: true },
      { id: 'approval', name: '批文', type: 'text', optional: true },
    ],
    { optional: true, note: '没有调整的单位没有事由' },
  ),
  list('budget_by_source', '表1-1 资金来源与调整', [
    { id: 'source', name: '资金来源', type: 'text' },
    ...initialAndAdjusted,
  ]),
  list('budget_by_function', '表1-2 按支出功能分类', [
    { id: 'function', name: '功能分类', type: 'text' },
    ...initialAndAdjusted,
  ]),
  list('budget_by_use', '表1-3 按支出用途', [
    { id: 'use', name: '支出用途', type: 'text' },
    ...initialAndAdjusted,
  ]),
  count('budget_prep_compliance_noncompliance_count', '预算编制规范性不符合要求的项数', '项', 'scored'),
  judged('budget_prep_reasonableness_item_1', '预算编制合理性第1项得分：符合职责与方针政策', '1'),
  judged('budget_prep_reasonableness_item_2', '预算编制合理性第2项得分：按重点在项目/用途间合理分配', '1'),
  judged(
    'budget_prep_reasonableness_item_3',
    '预算编制合理性第3项得分：专项资金编制细化，未因年中调剂致预决算差异过大',
    '1',
  ),
  judged(
    'budget_prep_reasonableness_item_4',
    '预算编制合理性第4项得分：功能/经济分类准确，年中无大量、频繁调剂',
    '1',
  ),
  judged(
    'budget_prep_reasonableness_item_5',
    '预算编制合理性第5项得分：分配不固化，无进度慢/完成率低/绩效差仍连年安排',
    '1',
  ),

  count('goal_projects_required', '应编报绩效目标的项目数', '个', 'report'),
  count('goal_projects_set', '已编报绩效目标的项目数', '个', 'report'),
  count('goal_completeness_noncompliance_count', '绩效目标完整性不符合要求的项数', '项', 'scored'),
  judged('indicator_clarity_item_1', '绩效指标明确性第1项得分：分解为具体任务并与年度任务数/计划数对应', '2'),
  judged('indicator_clarity_item_2', '绩效指标明确性第2项得分：含社会、经济、生态效益指标', '2'),
  judged('indicator_clarity_item_3', '绩效指标明确性第3项得分：清晰可衡量的指标值', '1'),
  judged('indicator_clarity_item_4', '绩效指标明确性第4项得分：含可量化指标', '1'),
  judged('indicator_clarity_item_5', '绩效指标明确性第5项得分：目标值有依据或符合实际', '1'),
  list(
    'goal_table',
    '表1-4 重点项目绩效目标',
    [
      { id: 'project', name: '项目名称', type: 'text', merged: true },
      { id: 'level1', name: '一级指标', type: 'text', merged: true },
      { id: 'level2', name: '二级指标', type: 'text', merged: true },
      { id: 'content', name: '指标内容', type: 'text' },
      { id: 'target', name: '目标值', type: 'text' },
    ],
    { optional: true, note: '没有重点项目的单位没有此表' },
  ),
];
