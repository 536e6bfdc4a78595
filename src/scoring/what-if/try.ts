import type { Facts } from '../../facts/index.ts';
import type { Scheme } from '../../schemes/index.ts';
import { score } from '../score.ts';
import type { IndicatorScore, ScoreSheet } from '../sheet.ts';

/** A score with some facts put differently. */
export interface Trial {
  readonly before: ScoreSheet;
  readonly after: ScoreSheet;
  /** The indicators whose score or ground changes, in the order of the source. */
  readonly moved: readonly { readonly before: IndicatorScore; readonly after: IndicatorScore }[];
}

/** What the score would be, were these facts so. Nothing of it is kept. */
export function tryOut(scheme: Scheme, facts: Facts, changes: Facts): Trial {
  const before = score(scheme, facts);
  const after = score(scheme, { ...facts, ...changes });
  const moved = before.indicators.flatMap((indicator, index) => {
    const then = after.indicators[index];
    return then === undefined || isSame(indicator, then) ? [] : [{ before: indicator, after: then }];
  });
  return { before, after, moved };
}

function isSame(one: IndicatorScore, other: IndicatorScore): boolean {
  if (one.status !== other.status || one.score !== other.score) return false;
  return JSON.stringify([one.inputs, one.steps]) === JSON.stringify([other.inputs, other.steps]);
}
