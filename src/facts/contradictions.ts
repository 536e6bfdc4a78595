import { catalogue } from './catalogue.ts';
import type { FactId } from './definition.ts';
import { showValue } from './format.ts';
import { Exact, plainDecimal } from './numerals/decimal.ts';
import type { Facts } from './value.ts';

/** Facts that cannot all be right. They are kept and shown in red; `values` fill `prompts/issues.ts`. */
export interface Contradiction {
  readonly code: string;
  /** The check of the pre-check that tells it: `PART_OVER_WHOLE` … */
  readonly check: string;
  readonly facts: readonly FactId[];
  readonly values: Readonly<Record<string, string>>;
}

/** The parts together are at most the whole; a sum may miss by rounding. */
interface PartsOfWhole {
  /** Other than PART_OVER_WHOLE: a sum that is compared both ways. */
  readonly check?: string;
  readonly parts: readonly FactId[];
  readonly whole: FactId;
  readonly tolerance?: string;
}

/** PART_OVER_WHOLE and the upper half of the sums, with their tolerance. */
const partsOfWholes: readonly PartsOfWhole[] = [
  { parts: ['asset_in_use'], whole: 'asset_total' },
  { parts: ['petition_replied'], whole: 'petition_total' },
  { parts: ['petition_overdue'], whole: 'petition_total' },
  { parts: ['project_on_time'], whole: 'project_planned' },
  { parts: ['key_work_unfinished'], whole: 'key_work_total' },
  { parts: ['goal_projects_set'], whole: 'goal_projects_required' },
  ...['budget_initial', 'budget_adjusted', 'expenditure'].map((kind) => ({
    parts: [`${kind}_personnel`, `${kind}_operating`],
    whole: `${kind}_basic`,
    tolerance: '0.02',
  })),
  ...['budget_initial', 'budget_adjusted'].map((kind) => ({
    check: 'SUM_BASIC_PROJECT',
    parts: [`${kind}_basic`, `${kind}_project`],
    whole: `${kind}_total`,
    tolerance: '0.02',
  })),
  {
    check: 'SUM_BASIC_PROJECT',
    parts: ['expenditure_basic', 'expenditure_project'],
    whole: 'expenditure_cumulative_q4',
    tolerance: '0.02',
  },
  {
    parts: ['procurement_goods', 'procurement_works', 'procurement_services'],
    whole: 'procurement_plan',
    tolerance: '0.02',
  },
];

/** The check QUARTERS_FALL: cumulative expenditure never falls. */
const quarters: readonly FactId[] = [1, 2, 3, 4].map((quarter) => `expenditure_cumulative_q${quarter}`);
const quarterTolerance = '0.01';

/** Days that follow one another. */
const datesInOrder: readonly (readonly [FactId, FactId])[] = [
  ['self_evaluation_start', 'self_evaluation_end'],
  ['self_evaluation_end', 'report_date'],
];

/** Contradictions among the facts that are known; an unanswered fact contradicts nothing. */
export function contradictions(facts: Facts): readonly Contradiction[] {
  return [
    ...partsOfWholes.flatMap((rule) => partOverWhole(rule, facts)),
    ...quarters.slice(1).flatMap((later, index) => quarterFalls(quarters[index] ?? later, later, facts)),
    ...datesInOrder.flatMap(([first, second]) => datesReversed(first, second, facts)),
    ...satisfactionBoth(facts),
  ];
}

function partOverWhole(
  { check = 'PART_OVER_WHOLE', parts, whole, tolerance = '0' }: PartsOfWhole,
  facts: Facts,
): readonly Contradiction[] {
  const amounts = parts.map((part) => decimalOf(facts, part));
  const limit = decimalOf(facts, whole);
  if (limit === null) return [];
  let sum = new Exact(0);
  for (const amount of amounts) {
    if (amount === null) return [];
    sum = sum.plus(amount);
  }
  if (sum.lte(limit.plus(tolerance))) return [];
  const values = {
    part: parts.map(nameOf).join('”加“'),
    partShown: shown(parts[0] ?? whole, sum.toFixed()),
    whole: nameOf(whole),
    wholeShown: shown(whole, facts[whole]),
  };
  const code = parts.length > 1 ? 'parts_over_whole' : 'part_over_whole';
  return [{ check, code, facts: [...parts, whole], values }];
}

function quarterFalls(earlier: FactId, later: FactId, facts: Facts): readonly Contradiction[] {
  const before = decimalOf(facts, earlier);
  const after = decimalOf(facts, later);
  if (before === null || after === null || after.plus(quarterTolerance).gte(before)) return [];
  const values = {
    earlier: nameOf(earlier),
    earlierShown: shown(earlier, facts[earlier]),
    later: nameOf(later),
    laterShown: shown(later, facts[later]),
  };
  return [{ check: 'QUARTERS_FALL', code: 'cumulative_falls', facts: [earlier, later], values }];
}

function datesReversed(first: FactId, second: FactId, facts: Facts): readonly Contradiction[] {
  const start = facts[first];
  const end = facts[second];
  if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
  const values = {
    first: nameOf(first),
    firstShown: shown(first, start),
    second: nameOf(second),
    secondShown: shown(second, end),
  };
  return [{ check: 'DATE_ORDER', code: 'dates_reversed', facts: [first, second], values }];
}

/** No satisfaction data, and yet a rate. */
function satisfactionBoth(facts: Facts): readonly Contradiction[] {
  const rate = facts.satisfaction_rate;
  if (facts.satisfaction_none !== true || rate === undefined) return [];
  const values = { rateShown: shown('satisfaction_rate', rate) };
  const told: readonly FactId[] = ['satisfaction_none', 'satisfaction_rate'];
  return [{ check: 'FACTS_CONTRADICT', code: 'satisfaction_both', facts: told, values }];
}

function decimalOf(facts: Facts, id: FactId) {
  const value = facts[id];
  return typeof value === 'string' && plainDecimal.test(value) ? new Exact(value) : null;
}

const nameOf = (id: FactId) => catalogue.get(id)?.name ?? id;

function shown(id: FactId, value: Facts[FactId]): string {
  const definition = catalogue.get(id);
  return definition === undefined || value === undefined ? '' : showValue(definition, value);
}
