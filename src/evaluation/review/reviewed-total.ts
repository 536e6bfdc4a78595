import { exact, smaller, sumOf } from '../../schemes/index.ts';
import { totalUnderCaps } from '../../scoring/index.ts';
import type { OpenEvaluation } from '../open.ts';
import type { ReviewState } from './state.ts';

/**
 * The total with the review scores in place of the self-scores, under the same caps; null without any. One given
 * under another system counts for no more than the indicator has points.
 */
export function reviewedTotal({
  scheme,
  facts,
  sheet,
  scores,
}: Pick<OpenEvaluation, 'scheme' | 'facts' | 'sheet'> & Pick<ReviewState, 'scores'>): string | null {
  if (!sheet.indicators.some(({ id }) => scores.has(id))) return null;
  const points = sheet.indicators.map(({ id, score, maxPoints }) =>
    smaller(exact(scores.get(id)?.points ?? score ?? '0'), exact(maxPoints)),
  );
  return totalUnderCaps(scheme, facts, sumOf(points));
}
