import type { OpenEvaluation } from './open.ts';
import type { CurrentScore } from './ports/index.ts';

/** The row that summaries read instead of scoring again. */
export function currentScoreOf({ record, sheet }: OpenEvaluation): CurrentScore {
  return {
    total: sheet.total,
    max: sheet.max,
    low: sheet.range.low,
    high: sheet.range.high,
    grade: sheet.grade,
    missing: new Set(sheet.indicators.flatMap((indicator) => indicator.missing)).size,
    dimensions: sheet.dimensions.map(({ name, score, maxPoints }) => ({ name, score, maxPoints })),
    scheme: record.scheme,
  };
}
