import type { FormRow, Passage, SubtotalRow } from '../shape.ts';

const initialAndAdjusted = [
  { column: 'initial', title: '年初预算数', width: 3 },
  { column: 'adjusted', title: '调整预算数', width: 3 },
] as const;

/** 表1-1: where the money comes from, and what was carried over from the year before. */
const sourcesForm: readonly (FormRow | SubtotalRow)[] = [
  { label: '一般公共预算拨款', words: ['一般公共预算'] },
  { label: '政府性基金预算拨款', words: ['政府性基金'] },
  { label: '国有资本经营预算拨款', words: ['国有资本'] },
  { label: '上级补助收入', words: ['上级补助'] },
  { label: '事业收入', words: ['事业收入'] },
  { label: '经营收入', words: ['经营收入'] },
  { label: '附属单位上缴收入', words: ['附属单位'] },
  { label: '其他收入', words: ['其他'] },
  { subtotal: '本年收入合计' },
  { label: '年初结转和结余', words: ['结转', '结余'] },
];

const basicUse = '一、基本支出';
const projectUse = '二、项目支出';

/** 表1-3: what it is spent for. */
const useForm: readonly FormRow[] = [
  { label: basicUse, words: ['基本支出'], isSumOfParts: true },
  { label: '其中：人员经费', words: ['人员经费'], partOf: basicUse },
  { label: '　　　公用经费', words: ['公用经费'], partOf: basicUse },
  { label: projectUse, words: ['项目支出'] },
  { label: '其中：基本建设类项目支出', words: ['基本建设'], partOf: projectUse },
  { label: '三、上缴上级支出', words: ['上缴上级'] },
  { label: '四、经营支出', words: ['经营支出'] },
  { label: '五、对附属单位补助支出', words: ['附属单位'] },
];

/** The budget as approved at the beginning of the year. */
export const initialBudget: readonly Passage[] = [
  {
    paragraph: [
      '{year}年年初部门预算{budget_initial_total}，其中：基本支出{budget_initial_basic}，占{initial_basic_share}；项目支出{budget_initial_project}，占{initial_project_share}。',
      '基本支出中，人员经费{budget_initial_personnel}，公用经费{budget_initial_operating}。',
    ],
  },
];

/** The budget after adjustments, and the reasons of each. */
export const adjustedBudget: readonly Passage[] = [
  {
    paragraph: [
      '调整后部门预算{budget_adjusted_total}，其中：基本支出{budget_adjusted_basic}，占{adjusted_basic_share}；项目支出{budget_adjusted_project}，占{adjusted_project_share}。',
      '基本支出中，人员经费{budget_adjusted_personnel}，公用经费{budget_adjusted_operating}。',
      [
        { when: { sign: { budget_change: 'zero' } }, say: '调整后预算与年初预算一致。' },
        {
          when: { sign: { budget_change: 'negative' } },
          say: '较年初预算调减{budget_change_size}，调减{budget_change_rate}。',
        },
        {
          when: { sign: { budget_change: 'positive' } },
          say: '较年初预算调增{budget_change_size}，调增{budget_change_rate}。',
        },
        { say: '较年初预算增减{budget_change_size}，增减幅度{budget_change_rate}。' },
      ],
      [
        {
          when: { sign: { budget_adjustment_excluded: 'zero' } },
          say: '年度累计调整、调剂金额（净额）为{budget_adjustment_amount}，占年初预算总额的{adjustment_rate}。',
        },
        {
          say: '年度累计调整、调剂金额（净额）为{budget_adjustment_amount}，剔除年中下达的政府投资项目等追加{budget_adjustment_excluded}后为{adjustment_counted}，占年初预算总额的{adjustment_rate}。剔除依据：{budget_adjustment_excluded_reason}。',
        },
      ],
    ],
  },
  {
    points: 'adjustment_items',
    lead: '预算调整事由如下：',
    say: [
      { when: { sign: { amount: 'negative' } }, say: '{reason}：调减{adjustment_item_size}' },
      { when: { known: ['amount'] }, say: '{reason}：调增{adjustment_item_size}' },
      { say: '{reason}：{amount}' },
    ],
    details: ['批文：{approval}'],
    tail: [
      {
        when: { known: ['adjustment_items_total'] },
        say: '以上调整事由合计{adjustment_items_total}。',
      },
    ],
  },
  {
    paragraph: [
      [
        { when: { known: ['adjustment_items'] }, say: '' },
        { when: { sign: { budget_change: 'zero' } }, say: '' },
        { when: { known: ['budget_change'] }, say: '预算调整事由：{adjustment_items}。' },
        { say: '' },
      ],
    ],
  },
];

/** Whether the budget was made as the finance department asked. */
export const budgetCompliance: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { sign: { budget_prep_compliance_noncompliance_count: 'zero' } },
          say: '经自查，预算编制未发现不符合当年预算编制要求的事项。',
        },
        {
          say: '经自查，预算编制不符合当年预算编制要求的事项{budget_prep_compliance_noncompliance_count}。',
        },
      ],
    ],
  },
];

/** 表1-1 to 表1-3. */
export const budgetTables: readonly Passage[] = [
  {
    table: 'budget_by_source',
    caption: '表1-1 部门整体支出预算资金来源与调整情况',
    unit: '万元',
    columns: [{ column: 'source', title: '支出预算资金来源', width: 5 }, ...initialAndAdjusted],
    form: sourcesForm,
    total: '总计',
  },
  {
    table: 'budget_by_function',
    caption: '表1-2 部门整体支出预算按支出功能分类情况',
    unit: '万元',
    columns: [{ column: 'function', title: '支出功能分类', width: 5 }, ...initialAndAdjusted],
    total: '总计',
  },
  {
    table: 'budget_by_use',
    caption: '表1-3 部门整体支出预算按支出用途情况',
    unit: '万元',
    columns: [{ column: 'use', title: '支出用途', width: 5 }, ...initialAndAdjusted],
    form: useForm,
    total: '总计',
  },
];

/** Projects with performance goals, and 表1-4. */
export const goalSetting: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { sign: { goal_projects_required: 'zero' } },
          say: '本年度无应编报绩效目标的项目。',
        },
        {
          say: '应编报绩效目标的项目{goal_projects_required}，已编报{goal_projects_set}，编报覆盖率{goal_coverage}。',
        },
      ],
      [
        {
          when: { sign: { goal_completeness_noncompliance_count: 'zero' } },
          say: '经自查，绩效目标完整性未发现不符合要求的事项。',
        },
        { say: '经自查，绩效目标完整性不符合要求的事项{goal_completeness_noncompliance_count}。' },
      ],
    ],
  },
  {
    table: 'goal_table',
    caption: '表1-4 重点预算项目支出绩效目标申报表',
    columns: [
      { column: 'project', title: '项目名称', width: 4, merged: true },
      { column: 'level1', title: '一级指标', width: 2, merged: true },
      { column: 'level2', title: '二级指标', width: 2, merged: true },
      { column: 'content', title: '指标内容', width: 5 },
      { column: 'target', title: '目标值', width: 3, align: 'center' },
    ],
  },
];
