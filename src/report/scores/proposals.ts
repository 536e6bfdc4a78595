import type { Facts } from '../../facts/index.ts';
import type { ScoreSheet } from '../../scoring/index.ts';
import { isKnown, rowsOf, type Words } from '../values/sources.ts';
import { becauseOf, lostPoints } from './reasons.ts';

/**
 * What the section on problems still lacks: a problem for every loss that no problem of the office names, and
 * a measure for every problem. Problems are proposed only while the report is worked on: what the office
 * takes over it enters itself.
 */
export function wordsOfProposals(sheet: ScoreSheet, facts: Facts, isWorkedOn: boolean): Words {
  const named = new Set(rowsIn(facts.problems).map(({ indicator }) => indicator));
  const proposed = lostPoints(sheet)
    .filter(({ id }) => !named.has(id))
    .map((indicator) => ({
      indicator: indicator.name,
      lost: indicator.lost,
      because: becauseOf(indicator, facts).replace(/[。；;]$/, ''),
    }));
  return { proposed_problems: isWorkedOn ? proposed : [], unmeasured_problems: unmeasured(facts) };
}

/** Problems without a measure, when the office says of each measure which problem it meets. */
function unmeasured(facts: Facts): readonly { readonly text: string }[] {
  const met = rowsIn(facts.measures).map(({ problem }) => problem);
  if (met.length === 0 || met.some((problem) => problem === undefined)) return [];
  return rowsIn(facts.problems).flatMap(({ text }, index) =>
    typeof text === 'string' && !met.includes(String(index + 1))
      ? [{ text: text.replace(/[。；;]$/, '') }]
      : [],
  );
}

function rowsIn(value: Facts[string]): ReturnType<typeof rowsOf> {
  return isKnown(value) ? rowsOf({ value }) : [];
}
