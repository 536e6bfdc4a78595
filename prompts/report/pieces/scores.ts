import type { OutlineSection, Passage, Sentence } from '../shape.ts';

/** The total, or what it can still become. `complete`, `losses` and `unruled` are of the score sheet. */
export const total: Sentence = [
  {
    when: { is: { complete: true }, known: ['grade'] },
    say: '经自评，{department}{year}年度部门整体支出绩效自评总得分为{total}分（满分{max}分），评价等级为“{grade}”。',
  },
  {
    when: { is: { complete: true } },
    say: '经自评，{department}{year}年度部门整体支出绩效自评总得分为{total}分（满分{max}分）。',
  },
  {
    say: '目前已评分的指标合计{total}分（满分{max}分），尚有{open}项指标未评分，总得分可能在{low}分至{high}分之间。',
  },
];

/** Under whose points the score stands, where the office set them itself or nobody did. */
export const weights: Sentence = [
  {
    when: { known: ['weights'] },
    say: '各项指标的分值不是由上级统一规定的：{weights}。',
  },
  { say: '' },
];

/** Where they are incomplete or do not sum up: the total then rests on sand. */
export const weightsWrong: Sentence = [
  { when: { known: ['weights_wrong'] }, say: '〔请核对：{weights_wrong}〕' },
  { say: '' },
];

/** Points of each dimension. */
export function dimensionTable(caption: string, title: string): Passage {
  return {
    table: 'dimensions',
    caption,
    unit: '分',
    columns: [
      { column: 'name', title, width: 4 },
      { column: 'max', title: '分值', width: 2, align: 'right' },
      { column: 'score', title: '得分', width: 4, align: 'right' },
    ],
  };
}

/** Where points were lost and why, and what has none yet. */
export const losses: readonly Passage[] = [
  {
    points: 'losses',
    lead: '扣分情况如下：',
    say: '{indicator}：分值{max}分，得{score}分，扣{lost}分。{reason}',
  },
  {
    paragraph: [
      [
        {
          when: { is: { complete: true, full_marks: true } },
          say: '各项指标均未扣分。',
        },
        { say: '' },
      ],
    ],
  },
  {
    paragraph: [
      [{ when: { known: ['unanswered'] }, say: '因数据待补而尚未评分的指标：{unanswered}。' }, { say: '' }],
    ],
  },
  { points: 'unruled', lead: '评分标准未作规定、有待裁定的指标如下：', say: '{indicator}：{because}' },
];

/** 四、: the result, with the score table as annex. */
export const result: OutlineSection = {
  title: '部门整体支出绩效评价指标评分情况',
  passages: [
    { paragraph: [total, weights, weightsWrong, '各部分得分见下表，逐项评分见附件。'] },
    dimensionTable('表4-1 各部分得分情况', '一级指标'),
    ...losses,
  ],
};
