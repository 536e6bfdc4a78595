import type { Passage, Sentence } from '../shape.ts';

/** In place of a problem that the office has not written yet. */
const proposedProblem: Sentence = [
  { when: { unknown: ['because'] }, say: '〔建议：“{indicator}”扣{lost}分。请核对并补充〕' },
  { say: '〔建议：“{indicator}”扣{lost}分，{because}。请核对并补充〕' },
];

export const experiences: readonly Passage[] = [{ points: 'experiences', say: '{text}' }];

export const problems: readonly Passage[] = [
  { points: 'problems', say: '{text}', details: ['涉及指标：{indicator}'] },
  { points: 'proposed_problems', after: ['problems'], say: proposedProblem },
];

export const measures: readonly Passage[] = [
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
];

export const followUp: readonly Passage[] = [{ text: 'follow_up' }];
