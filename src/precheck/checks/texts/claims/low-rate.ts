import type { FactId, Facts } from '../../../../facts/index.ts';
import { exact, hundred, isDecimal, roundHalfUp } from '../../../../schemes/index.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import { factsOf, foundAt } from '../sentences.ts';
import { claimsIn } from './all-done.ts';
import { rowsOf, textOf } from './unfinished.ts';

const lowRate = exact('90');

/** PROJECT_DONE_RATE: all projects done in time, says a text; one of them spent less than 90% of its budget. */
export const doneAtLowRate: Check = {
  id: 'PROJECT_DONE_RATE',
  severity: 'warning',
  find(examined) {
    const claim = claimsIn(examined.passages).find(({ about }) => about !== 'key_work');
    const low = claim && lowestProject(examined.facts);
    if (!claim || !low) return [];
    const { sentence, quote } = claim;
    const facts: readonly FactId[] = ['projects', ...factsOf(sentence.passage)];
    return [
      {
        ...foundAt('done_at_low_rate', sentence.passage, quote, low),
        facts,
        indicator: 'project_timeliness',
      },
    ];
  },
};

function lowestProject(facts: Facts): Found['values'] | null {
  const rates = rowsOf(facts, 'projects').flatMap(({ name, budget, spent, on_time }) => {
    const [whole, part] = [textOf(budget), textOf(spent)];
    if (on_time === false || !isDecimal(whole) || !isDecimal(part) || exact(whole).isZero()) return [];
    const rate = exact(part).div(exact(whole)).mul(hundred);
    return rate.lt(lowRate) ? [{ project: textOf(name), rate }] : [];
  });
  const [lowest] = rates.toSorted((one, other) => one.rate.compare(other.rate));
  return lowest ? { project: lowest.project, rate: `${roundHalfUp(lowest.rate, 2)}%` } : null;
}
