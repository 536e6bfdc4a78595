import type { Passage } from './shape.ts';

/** What a draft tells those who work on it, on a page of its own that no public or approved report has. */
export const internalNotes: { readonly title: string; readonly passages: readonly Passage[] } = {
  title: '内部备注',
  passages: [
    { paragraph: ['本页供本单位修改报告时使用，公开稿和审定稿不含本页。'] },
    {
      paragraph: [
        [
          { when: { known: ['open_places'] }, say: '待补内容（共{open_place_count}项）：{open_places}。' },
          { say: '' },
        ],
      ],
    },
    {
      points: 'proposed_problems',
      lead: '下列指标有扣分，“存在问题”中没有对应的问题，已在相应位置给出建议：',
      say: '{indicator}，扣{lost}分',
    },
    {
      points: 'told_by_system',
      lead: '下列指标的扣分原因由系统按计算结果写出，请改为本单位的说明：',
      say: '{indicator}',
    },
    {
      points: 'readings',
      lead: '评分标准可作不同理解的，本报告采用的口径：',
      say: '{indicators}：{reading}',
    },
  ],
};
