import type { OpenEvaluation } from '../../../evaluation/index.ts';
import type { ReviewScoreView } from '../../view.ts';
import { headingOf } from '../heading.ts';

/** The form for a review score; null where the indicator is none of this evaluation. */
export function reviewScoreView(
  { record, sheet, review }: OpenEvaluation,
  id: string,
  typed?: { readonly points: string; readonly reason: string; readonly problem: string },
): ReviewScoreView | null {
  const indicator = sheet.indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) return null;
  const given = review.scores.get(id);
  return {
    view: 'review_score',
    ...headingOf(record),
    indicator: id,
    name: indicator.name,
    self: indicator.score ?? '—',
    max: indicator.maxPoints,
    points: typed?.points ?? given?.points ?? '',
    reason: typed?.reason ?? given?.reason ?? '',
    problem: typed?.problem ?? null,
  };
}
