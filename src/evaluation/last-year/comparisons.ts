import type { FactId, Facts } from '../../facts/index.ts';

/** Facts that state a figure of the year before: what it is called in that year's own evaluation. */
const statedLastYear: Readonly<Record<FactId, FactId>> = {
  three_public_expense_budget_last_year: 'three_public_expense_budget',
};

/** The facts a report compares by: what the office did not state of the year before is taken from its evaluation. */
export function withLastYear(facts: Facts, lastYear: Facts | null): Facts {
  if (lastYear === null) return facts;
  const added = Object.entries(statedLastYear).flatMap(([fact, source]) => {
    const value = lastYear[source];
    return facts[fact] === undefined && value !== undefined ? [[fact, value] as const] : [];
  });
  return added.length === 0 ? facts : { ...facts, ...Object.fromEntries(added) };
}
