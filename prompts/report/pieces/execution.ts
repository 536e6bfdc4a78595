import type { Case, Passage, Sentence } from '../shape.ts';

/** What is said of one disclosure: its state, and date and address where it took place. */
function disclosed(what: string, id: 'budget' | 'final_accounts'): readonly Case[] {
  const dated = `公开日期为{${id}_disclosure_date}，网址：{${id}_disclosure_url}。`;
  return [
    {
      when: { is: { [`${id}_disclosure_status`]: 'full' } },
      say: `${what}已按规定的内容、时限和范围公开，${dated}`,
    },
    {
      when: { is: { [`${id}_disclosure_status`]: 'partial' } },
      say: `${what}已公开，但存在不符合时限、内容、范围等要求的情况，${dated}`,
    },
    { when: { is: { [`${id}_disclosure_status`]: 'none' } }, say: `${what}未公开。` },
    { when: { is: { classified_unit: true } }, say: '' },
    { say: `${what}公开情况：{${id}_disclosure_status}，${dated}` },
  ];
}

/** What was spent in the year, and what of it was basic and project expenditure. */
export const spending: readonly Sentence[] = [
  '{year}年全年实际支出{expenditure_cumulative_q4}，占调整后预算的{execution_rate}。',
  '其中：基本支出{expenditure_basic}（人员经费{expenditure_personnel}，公用经费{expenditure_operating}），项目支出{expenditure_project}。',
];

/** What was carried over into the year and out of it. */
export const carryover: readonly Sentence[] = [
  '年初结转和结余{carryover_opening}，年末结转和结余{carryover_closing}。',
  [
    {
      when: { known: ['carryover_reclaimed'] },
      say: '财政收回或注销{carryover_reclaimed}。',
    },
    { say: '' },
  ],
];

const spendingTitles = {
  kind: '支出分项',
  initial: '年初预算数',
  adjusted: '调整预算数',
  spent: '支出数',
  rate: '执行率',
};

/** Budget and expenditure by kind, with the rate of execution; the last row adds those above. */
export function spendingTable(caption: string, titles = spendingTitles): Passage {
  return {
    caption,
    unit: '万元',
    columns: [
      { title: titles.kind, width: 4 },
      { title: titles.initial, width: 3, align: 'right' },
      { title: titles.adjusted, width: 3, align: 'right' },
      { title: titles.spent, width: 3, align: 'right' },
      { title: titles.rate, width: 2.5, align: 'right' },
    ],
    grid: [
      [
        '基本支出',
        '{budget_initial_basic}',
        '{budget_adjusted_basic}',
        '{expenditure_basic}',
        '{basic_execution}',
      ],
      [
        '其中：人员经费',
        '{budget_initial_personnel}',
        '{budget_adjusted_personnel}',
        '{expenditure_personnel}',
        '{personnel_execution}',
      ],
      [
        '　　　公用经费',
        '{budget_initial_operating}',
        '{budget_adjusted_operating}',
        '{expenditure_operating}',
        '{operating_execution}',
      ],
      [
        '项目支出',
        '{budget_initial_project}',
        '{budget_adjusted_project}',
        '{expenditure_project}',
        '{project_execution}',
      ],
      ['总计', '{initial_sum}', '{adjusted_sum}', '{expenditure_sum}', '{sum_execution}'],
    ],
    lastRowIsTotal: true,
  };
}

export const financialCompliance: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { is: { financial_violation: false } },
          say: '经自查，未发生超范围、超标准支出，虚列支出，截留、挤占、挪用资金等情况。',
        },
        {
          when: { is: { financial_violation: true } },
          say: '经自查，存在超范围、超标准支出，虚列支出，截留、挤占、挪用资金或其他不符合制度规定支出的情况，按评分标准本项不得分。',
        },
        { say: '支出合规情况：{financial_violation}。' },
      ],
    ],
  },
  { text: 'financial_compliance_note' },
];

export const disclosure: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { is: { classified_unit: true } },
          say: '本单位属于按规定不需公开预决算信息的涉密部门。',
        },
        { say: '' },
      ],
    ],
  },
  { paragraph: [disclosed('{year}年度部门预算', 'budget')] },
  { paragraph: [disclosed('{previous_year}年度部门决算', 'final_accounts')] },
];

export const procurement: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { sign: { procurement_plan: 'zero' } },
          say: '政府采购计划金额为零，实际采购金额{procurement_actual}。',
        },
        {
          say: '政府采购计划金额{procurement_plan}，其中：货物{procurement_goods}，工程{procurement_works}，服务{procurement_services}。实际采购金额{procurement_actual}，政府采购执行率为{procurement_rate}。',
        },
      ],
    ],
  },
];

interface ProjectTitles {
  readonly caption: string;
  readonly name: string;
  readonly budget: string;
  readonly spent: string;
  readonly rate: string;
}

/** Every project with budget, expenditure and rate, and their sums. */
export function projectTable(titles: ProjectTitles): Passage {
  return {
    table: 'projects',
    caption: titles.caption,
    unit: '万元',
    numbered: true,
    columns: [
      { column: 'name', title: titles.name, width: 6 },
      { column: 'budget', title: titles.budget, width: 3 },
      { column: 'spent', title: titles.spent, width: 3 },
      { rate: { ratio: ['spent', 'budget'] }, title: titles.rate, width: 2.5, align: 'right' },
      { column: 'on_time', title: '是否按时', width: 2.4, align: 'center' },
    ],
    total: '合计',
  };
}

export const projectSupervision: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { is: { special_fund_rated_poor: true } },
          say: '主管专项资金绩效评价结果为差，或未能提供监督证明材料。',
        },
        { say: '' },
      ],
    ],
  },
  { text: 'project_supervision_note' },
];

export const projectProcedure: readonly Passage[] = [{ text: 'project_procedure_note' }];

/** What the office owned at the end of the year. */
const balance =
  '截至{year}年12月31日，资产合计{assets_total}，其中：流动资产{assets_current}，非流动资产{assets_noncurrent}；负债合计{liabilities_total}；净资产{net_assets}。';

const inUse: Sentence = [
  { when: { sign: { asset_total: 'zero' } }, say: '本单位无固定资产。' },
  { say: '固定资产总额{asset_total}，其中实际在用{asset_in_use}，固定资产利用率为{asset_utilization}。' },
];

const disposal: readonly Sentence[] = [
  '本年处置资产原值{assets_disposed}。',
  [
    { when: { sign: { assets_pending_disposal: 'zero' } }, say: '无已达使用年限或损坏而未处置的资产。' },
    { say: '已达使用年限或损坏而未处置的资产{assets_pending_disposal}。' },
  ],
];

/** Assets at the end of the year, their use and their disposal. */
export const assets: readonly Passage[] = [
  { paragraph: [balance, inUse, ...disposal] },
  { text: 'assets_note' },
];

/** The same in two parts: what there is and how it is kept, and how much of it is used. */
export const assetSafety: readonly Passage[] = [
  { paragraph: [balance, ...disposal] },
  { text: 'assets_note' },
];
export const assetUse: readonly Passage[] = [{ paragraph: [inUse] }];

/** Posts and people at the end of the year; numbers only. */
export const staff: readonly Passage[] = [
  {
    paragraph: [
      '截至{year}年12月31日，核定编制{authorised_posts}，在编{staff_on_establishment}，财政供养人员控制率为{payroll_control}。',
      '劳务派遣及直接聘用的编外人员{staff_off_establishment}，在职人员总数（在编与编外合计）{staff_total}，编外人员控制率为{off_establishment_control}。',
      '离退休人员{staff_retired}。',
    ],
  },
  { text: 'staff_note' },
];

/** The office's own rules. */
export const rules: readonly Passage[] = [
  { points: 'rules_in_force', lead: '现行主要管理制度如下：', say: '{title}', details: ['{year}年'] },
  { text: 'rules_note' },
];
