import type { Passage } from '../shape.ts';

/** One of the three with its control rate; last year's budget is asked for the three together. */
function publicExpense(name: string, id: 'overseas' | 'vehicle' | 'reception'): readonly string[] {
  return [name, `{three_public_${id}_budget}`, `{three_public_${id}_actual}`, `{${id}_control}`, '—', '—'];
}

/** The three public expenses against their budget and that of the year before. */
export const threePublicExpenses: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { sign: { three_public_expense_budget: 'zero' } },
          say: '“三公”经费预算安排数为零，实际支出{three_public_expense_actual}。',
        },
        {
          say: '“三公”经费预算安排{three_public_expense_budget}，实际支出{three_public_expense_actual}，“三公”经费控制率为{three_public_control}。',
        },
      ],
      [
        {
          when: { sign: { three_public_change: 'zero' } },
          say: '预算安排数与上年预算持平。',
        },
        {
          when: { sign: { three_public_expense_budget_last_year: 'zero' } },
          say: '上年未安排“三公”经费预算。',
        },
        {
          when: { sign: { three_public_change: 'negative' } },
          say: '预算安排数比上年预算{three_public_expense_budget_last_year}减少{three_public_change_size}，下降{three_public_change_rate}。',
        },
        {
          when: { sign: { three_public_change: 'positive' } },
          say: '预算安排数比上年预算{three_public_expense_budget_last_year}增加{three_public_change_size}，增长{three_public_change_rate}。',
        },
        { say: '上年“三公”经费预算{three_public_expense_budget_last_year}。' },
      ],
    ],
  },
  {
    caption: '表2-1 “三公”经费支出情况',
    unit: '万元',
    columns: [
      { title: '项目', width: 4.6 },
      { title: '预算安排数', width: 2.6, align: 'right' },
      { title: '实际支出数', width: 2.6, align: 'right' },
      { title: '控制率', width: 2.2, align: 'right' },
      { title: '上年预算数', width: 2.6, align: 'right' },
      { title: '预算比上年增减', width: 2.6, align: 'right' },
    ],
    grid: [
      publicExpense('因公出国（境）', 'overseas'),
      publicExpense('公务用车购置及运行维护', 'vehicle'),
      publicExpense('公务接待', 'reception'),
      [
        '合计',
        '{three_public_budget_sum}',
        '{three_public_actual_sum}',
        '{three_public_sum_control}',
        '{three_public_expense_budget_last_year}',
        '{three_public_sum_change}',
      ],
    ],
    lastRowIsTotal: true,
  },
];

/** 日常公用经费 against the adjusted budget. */
export const operatingExpenses: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { sign: { operating_expense_budget_adjusted: 'zero' } },
          say: '日常公用经费调整预算数为零，决算数{operating_expense_actual}。',
        },
        {
          say: '日常公用经费调整预算数{operating_expense_budget_adjusted}，决算数{operating_expense_actual}，日常公用经费控制率为{operating_control}。',
        },
      ],
      [
        { when: { sign: { operating_saved: 'positive' } }, say: '比调整预算节约{operating_saved}。' },
        {
          when: { sign: { operating_saved: 'negative' } },
          say: '比调整预算超支{operating_overspent}。',
        },
        { say: '' },
      ],
    ],
  },
];

/** Expenditure by quarter against the schedule, with what each quarter earned. */
export const progress: readonly Passage[] = [
  { paragraph: ['各季度支出进度以{progress_base}为分母，逐季执行情况见下表。'] },
  {
    caption: '表2-2 季度预算执行情况',
    unit: '万元',
    columns: [
      { title: '季度', width: 3, align: 'center' },
      { title: '累计支出', width: 3, align: 'right' },
      { title: '支出进度', width: 2.6, align: 'right' },
      { title: '序时进度', width: 2.6, align: 'right' },
      { title: '执行率', width: 2.6, align: 'right' },
      { title: '得分', width: 2.2, align: 'right', when: { is: { scores_quarters: true } } },
    ],
    grid: [
      ['一季度', '{expenditure_cumulative_q1}', '{progress_q1}', '25.00%', '{rate_q1}', '{points_q1}'],
      ['二季度', '{expenditure_cumulative_q2}', '{progress_q2}', '50.00%', '{rate_q2}', '{points_q2}'],
      ['三季度', '{expenditure_cumulative_q3}', '{progress_q3}', '75.00%', '{rate_q3}', '{points_q3}'],
      ['四季度', '{expenditure_cumulative_q4}', '{progress_q4}', '100.00%', '{rate_q4}', '{points_q4}'],
      ['全年平均', '', '', '', '{average_rate}', '{points_average}'],
    ],
    lastRowIsTotal: true,
  },
];

/** Projects finished on time, and the others with their reasons. */
export const timeliness: readonly Passage[] = [
  {
    paragraph: [
      [
        { when: { sign: { project_planned: 'zero' } }, say: '{year}年无计划完成的项目。' },
        {
          when: { sign: { project_late: 'zero' } },
          say: '{year}年计划完成项目{project_planned}，均按计划时间完成，按时完成率为{project_timeliness_rate}。',
        },
        {
          say: '{year}年计划完成项目{project_planned}，按计划时间完成{project_on_time}，按时完成率为{project_timeliness_rate}。',
        },
      ],
    ],
  },
  {
    points: 'projects',
    where: { on_time: false },
    lead: '未按计划时间完成的项目及原因如下：',
    say: '{name}：{reason}',
  },
];

/** Work handed down from above. */
export const keyWork: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { sign: { key_work_total: 'zero' } },
          say: '{year}年无中央、省、市（区）交办的重点工作。',
        },
        {
          when: { known: ['key_work_total'], sign: { key_work_unfinished: 'zero' } },
          say: '{year}年承担中央、省、市（区）交办的重点工作{key_work_total}，均已按期保质保量完成，完成率为{key_work_rate}。',
        },
        {
          say: '{year}年承担中央、省、市（区）交办的重点工作{key_work_total}，未按期保质保量完成{key_work_unfinished}，完成率为{key_work_rate}。',
        },
      ],
    ],
  },
  { text: 'efficiency_note' },
];

/** Effects by aspect: social, economic, ecological, lasting. */
export const outcome: readonly Passage[] = [
  {
    paragraph: [
      '从{outcome_aspects}等{outcome_aspect_count}方面对效果性进行评价，设置个性化指标{outcome_count}。',
      [
        {
          when: { sign: { outcome_missed: 'zero', outcome_unclear: 'zero', outcome_attained: 'positive' } },
          say: '各项指标均达到目标值。',
        },
        {
          when: { sign: { outcome_missed: 'positive' } },
          say: '其中：达到目标值的{outcome_attained}，未达到的{outcome_missed}。',
        },
        { when: { sign: { outcome_attained: 'positive' } }, say: '其中：达到目标值的{outcome_attained}。' },
        { say: '' },
      ],
      [
        {
          when: { sign: { outcome_unclear: 'positive' } },
          say: '另有{outcome_unclear}以文字描述完成情况。',
        },
        { say: '' },
      ],
    ],
  },
  {
    table: 'outcome_indicators',
    caption: '表2-3 效果性个性化指标完成情况',
    columns: [
      { column: 'aspect', title: '效益方面', width: 2.6, align: 'center', merged: true },
      { column: 'name', title: '指标名称', width: 5 },
      { column: 'target', title: '目标值', width: 3.4 },
      { column: 'actual', title: '实际值', width: 3.4 },
      { column: 'attained', title: '是否达到', width: 2.2, align: 'center' },
      { column: 'points', title: '得分', width: 1.8, align: 'center' },
    ],
  },
  {
    points: 'outcome_indicators',
    where: { attained: '未达到' },
    lead: '未达到目标值的指标如下：',
    say: '{name}：目标值{target}，实际值{actual}',
  },
  { text: 'outcome_note' },
];

/** Petitions and satisfaction. */
export const equity: readonly Passage[] = [
  {
    paragraph: [
      [
        {
          when: { is: { petition_channel: true } },
          say: '已建立便利的群众意见反映渠道和群众意见办理回复机制。',
        },
        {
          when: { is: { petition_channel: false } },
          say: '尚未建立便利的群众意见反映渠道和群众意见办理回复机制。',
        },
        { say: '群众意见反映渠道和办理回复机制：{petition_channel}。' },
      ],
      [
        { when: { sign: { petition_total: 'zero' } }, say: '{year}年信访件数为0件。' },
        {
          when: { sign: { petition_overdue: 'zero' } },
          say: '{year}年收到信访{petition_total}，已办理回复{petition_replied}，回复率为{petition_reply_rate}，无超期件。',
        },
        {
          say: '{year}年收到信访{petition_total}，已办理回复{petition_replied}，回复率为{petition_reply_rate}，超期{petition_overdue}。',
        },
      ],
      [
        { when: { is: { satisfaction_none: true } }, say: '{year}年没有公众或服务对象满意度数据。' },
        { say: '公众或服务对象满意度为{satisfaction_rate}，数据来源：{satisfaction_source}。' },
      ],
    ],
  },
  { text: 'equity_note' },
];

export const goals: readonly Passage[] = [{ points: 'performance_goals', say: '{text}' }];

/** What was done, by theme. */
export const achievements: readonly Passage[] = [
  {
    points: 'achievements',
    say: [
      { when: { unknown: ['text'] }, say: '{title}' },
      { when: { unknown: ['title'] }, say: '{text}' },
      { say: '{title}：{text}' },
    ],
  },
];
