import type { FactId } from '../../../facts/index.ts';
import { type Exact, exact, isDecimal } from '../../../schemes/index.ts';
import type { IndicatorScore } from '../../../scoring/index.ts';
import type { Examined } from '../../check.ts';

/** An indicator as the rules score it, with what is printed for it. */
export interface Row {
  readonly indicator: IndicatorScore;
  readonly max: Exact;
  /** Null where nothing is printed. */
  readonly printed: Exact | null;
  /** What counts: the printed score, else the one of the rules; null where there is neither. */
  readonly score: Exact | null;
}

export function rowsIn({ sheet, printed }: Examined): readonly Row[] {
  return sheet.indicators.map((indicator) => {
    const claim = printed?.scores[indicator.id];
    const given = claim !== undefined && isDecimal(claim) ? exact(claim) : null;
    return {
      indicator,
      max: exact(indicator.maxPoints),
      printed: given,
      score: given ?? (indicator.score === null ? null : exact(indicator.score)),
    };
  });
}

/** The facts a score was read from, or that it lacks. */
export function factsOf({ inputs, missing }: IndicatorScore): readonly FactId[] {
  return [...missing, ...inputs.map(({ fact }) => fact)];
}
