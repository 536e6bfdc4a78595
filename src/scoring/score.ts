import type { Facts } from '../facts/index.ts';
import { bindScheme, indicatorsUnder, type Scheme } from '../schemes/index.ts';
import { scoreIndicator } from './indicator.ts';
import type { ScoreSheet } from './sheet.ts';
import { categoryScores, dimensionScores, wholeOf } from './totals.ts';

/**
 * Scores the known facts under a scheme. Pure: the same facts give the same sheet, in whatever order they
 * came. Facts are canonical (see `FactValue`) and within the scheme's limits; `readFacts` makes them so.
 * @throws on facts of a wrong type and on a scheme that was not validated: both are bugs of the caller.
 */
export function score(scheme: Scheme, facts: Facts): ScoreSheet {
  const bound = bindScheme(scheme);
  const indicators = indicatorsUnder(scheme, facts).map((indicator) =>
    scoreIndicator(indicator, bound, facts),
  );
  const categories = categoryScores(scheme, indicators);
  const dimensions = dimensionScores(scheme, categories);
  const whole = wholeOf(scheme, indicators, facts);
  return { scheme: scheme.id, indicators, dimensions, categories, ...whole };
}
