import type { Passage, Sentence } from '../shape.ts';

/** Rows of the score sheet: `goals` are its dimensions, with their targets and what the office says of them. */
export const counted: Passage = {
  paragraph: [
    '{year}年度设定{goal_count}个工作领域的绩效目标，绩效指标{target_count}项，其中：定量指标{measured_count}项，定性指标{judged_count}项。',
  ],
};

/** A goal as it was set: the objective, and the values to be reached. */
export const aims: readonly Passage[] = [
  {
    paragraph: [[{ when: { known: ['objective'] }, say: '绩效目标：{objective}' }, { say: '' }]],
  },
  { paragraph: ['指标值：{aims}。'] },
];

export const reached: Passage = {
  paragraph: [
    '定量指标{measured_count}项，其中：达到目标值的{reached_count}项，未达到的{missed_count}项',
    [{ when: { sign: { unknown_count: 'positive' } }, say: '，实际值待补的{unknown_count}项' }, { say: '' }],
    '。定性指标{judged_count}项，由评价工作组打分。',
  ],
};

const goal = { column: 'goal', title: '工作领域', width: 3, merged: true } as const;
const points = [
  { column: 'max', title: '分值', width: 1.5, align: 'center' },
  { column: 'score', title: '得分', width: 1.6, align: 'center' },
] as const;

/** What was done for each goal, where the office wrote it. */
function notes(kind: 'measured' | 'judged'): Passage {
  return { points: `${kind}_notes`, lead: '完成情况说明：', say: noted };
}
const noted: Sentence = '{name}：{note}';

/** Targets with a figure. */
export const measured: readonly Passage[] = [
  {
    table: 'measured_targets',
    caption: '表3-1 定量指标完成情况',
    columns: [
      goal,
      { column: 'indicator', title: '绩效指标', width: 4 },
      { column: 'aim', title: '目标值', width: 2.6 },
      { column: 'actual', title: '实际值', width: 1.9, align: 'center' },
      { column: 'completion', title: '完成率', width: 2, align: 'center' },
      { column: 'reached', title: '是否达到', width: 1.7, align: 'center' },
      ...points,
    ],
  },
  notes('measured'),
];

/** Targets that people judge. */
export const judged: readonly Passage[] = [
  {
    table: 'judged_targets',
    caption: '表3-2 定性指标完成情况',
    columns: [goal, { column: 'indicator', title: '绩效指标', width: 6 }, ...points],
  },
  notes('judged'),
];

export const grade: readonly Passage[] = [
  {
    paragraph: [
      '评价等级按得分划分：{grade_bands}。',
      [
        {
          when: { is: { complete: true }, known: ['grade'] },
          say: '本次自评总得分为{total}分，评价等级为“{grade}”。',
        },
        { say: '尚有{open}项指标未评分，评价等级待全部评分后得出。' },
      ],
    ],
  },
];

/** Who evaluated: to be signed by hand, and not for the public. */
export const members: readonly Passage[] = [
  {
    table: 'evaluation_members',
    caption: '评价工作组人员名单',
    columns: [
      { column: 'name', title: '姓名', width: 2.4, align: 'center' },
      { column: 'unit', title: '工作单位', width: 5, align: 'center' },
      { column: 'position', title: '职务', width: 3, align: 'center' },
      { column: 'title', title: '职称', width: 3, align: 'center' },
      { column: 'signature', title: '签字', width: 3 },
    ],
  },
];
