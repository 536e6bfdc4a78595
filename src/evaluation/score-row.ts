import type { OpenEvaluation } from './open.ts';
import type { CurrentScore } from './ports/index.ts';
import { reviewedTotal } from './review/reviewed-total.ts';
import { hundredthsOf } from './summary/hundredths.ts';

/** The row that summaries read instead of scoring again. */
export function currentScoreOf({ record, scheme, facts, sheet, review }: OpenEvaluation): CurrentScore {
  return {
    total: sheet.total,
    max: sheet.max,
    low: sheet.range.low,
    high: sheet.range.high,
    grade: sheet.grade,
    missing: new Set(sheet.indicators.flatMap((indicator) => indicator.missing)).size,
    dimensions: sheet.dimensions.map(({ name, score, maxPoints }) => ({ name, score, maxPoints })),
    scheme: record.scheme,
    reviewed: reviewedTotal({ scheme, facts, sheet, scores: review.scores }),
    points: sheet.indicators.flatMap((indicator) =>
      indicator.status === 'scored'
        ? [hundredthsOf(indicator.score), hundredthsOf(indicator.lost)]
        : [null, null],
    ),
  };
}
