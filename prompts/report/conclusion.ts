import type { OutlineSection, Sentence } from './shape.ts';

/** In place of a problem that the office has not written yet. */
const proposedProblem: Sentence = [
  { when: { unknown: ['because'] }, say: '〔建议：“{indicator}”扣{lost}分。请核对并补充〕' },
  { say: '〔建议：“{indicator}”扣{lost}分，{because}。请核对并补充〕' },
];

/** 三、: experience, problems with their measures, what follows. */
export const conclusion: readonly OutlineSection[] = [
  { title: '主要经验、做法', passages: [{ points: 'experiences', say: '{text}' }] },
  {
    title: '存在问题及改进措施',
    sections: [
      {
        title: '存在问题',
        passages: [
          { points: 'problems', say: '{text}', details: ['涉及指标：{indicator}'] },
          { points: 'proposed_problems', after: ['problems'], say: proposedProblem },
        ],
      },
      {
        title: '改进措施',
        passages: [
          {
            points: 'measures',
            say: '{text}',
            details: ['针对第{problem}项问题', '责任科室：{owner}', '完成时限：{due}'],
          },
          { points: 'unmeasured_problems', after: ['measures'], say: '〔待补：针对“{text}”的改进措施〕' },
          {
            points: 'proposed_problems',
            after: ['measures', 'unmeasured_problems'],
            say: '〔待补：针对“{indicator}”扣分的改进措施〕',
          },
        ],
      },
    ],
  },
  { title: '后续工作计划、相关建议', passages: [{ text: 'follow_up' }] },
];

/** 四、: the result. `losses`, `dimensions` and `unruled` are rows of the score sheet. */
export const scores: OutlineSection = {
  title: '部门整体支出绩效评价指标评分情况',
  passages: [
    {
      paragraph: [
        [
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
        ],
        '各部分得分见下表，逐项评分见附件。',
      ],
    },
    {
      table: 'dimensions',
      caption: '表4-1 各部分得分情况',
      unit: '分',
      columns: [
        { column: 'name', title: '一级指标', width: 4 },
        { column: 'max', title: '分值', width: 2, align: 'right' },
        { column: 'score', title: '得分', width: 4, align: 'right' },
      ],
    },
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
  ],
};
