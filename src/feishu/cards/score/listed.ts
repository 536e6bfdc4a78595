import type { ScoreView } from '../../../dialogue/view.ts';
import type { IndicatorScore } from '../../../scoring/index.ts';
import type { Fullness } from '../drawing.ts';

/** What a card has room for: each one is a line and an option. */
const most: Record<Fullness, number> = { full: 60, tight: 60, bare: 50 };

/**
 * The indicators a card lists, in the order of the source: all of them, or where they are too many the one
 * whose details are open, those that lost points (the largest loss first), then those without a score.
 */
export function listedIndicators(
  { sheet, detail }: ScoreView,
  fullness: Fullness,
): readonly IndicatorScore[] {
  const { indicators } = sheet;
  if (indicators.length <= most[fullness]) return indicators;
  const urgency = (indicator: IndicatorScore) => {
    if (indicator.id === detail) return Number.POSITIVE_INFINITY;
    // Only an order, so numbers will do; no score comes before full marks.
    return indicator.status === 'scored' ? Number(indicator.lost) : Number.MIN_VALUE;
  };
  const first = new Set(
    indicators.toSorted((one, other) => urgency(other) - urgency(one)).slice(0, most[fullness]),
  );
  return indicators.filter((indicator) => first.has(indicator));
}
