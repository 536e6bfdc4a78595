import { Engine } from 'json-rules-engine';

const number = (fact) => Number(fact);

/** Judged points, added up as they are. */
const judged = [
  ...[1, 2, 3, 4, 5].map((item) => `budget_prep_reasonableness_item_${item}`),
  ...[1, 2, 3, 4, 5].map((item) => `indicator_clarity_item_${item}`),
  'procurement_execution_item_2',
  'project_procedure_item_1',
  'project_procedure_item_2',
  'project_supervision_item_1',
  'asset_safety_item_1',
  'asset_safety_item_2',
  'system_soundness_item_1',
  'system_soundness_item_2',
  'system_soundness_item_3',
  'outcome_points',
];

/** The engine decides on conditions only, so that its arithmetic hides in computed facts. */
const computed = {
  judged_points: (facts) => judged.reduce((sum, id) => sum + number(facts[id]), 0),
  count_points: (facts) =>
    Math.max(5 - facts.budget_prep_compliance_noncompliance_count, 0) +
    Math.max(8 - facts.goal_completeness_noncompliance_count, 0) +
    Math.max(8 - 4 * facts.key_work_unfinished, 0),
  procurement_rate: (facts) => number(facts.procurement_actual) / number(facts.procurement_plan),
  compliance_points: (facts) => {
    const size = Math.abs(number(facts.budget_adjustment_amount) - number(facts.budget_adjustment_excluded));
    const over = Math.max((size / number(facts.budget_initial_total)) * 100 - 10, 0);
    const judgedPoints =
      number(facts.financial_compliance_item_1) + number(facts.financial_compliance_item_3);
    return judgedPoints + Math.max(1 - over * 0.1, 0);
  },
  supervision_points: (facts) => number(facts.project_supervision_item_2),
  asset_rate: (facts) => (number(facts.asset_in_use) / number(facts.asset_total)) * 100,
  staff_rate: (facts) => (facts.staff_on_establishment / facts.authorised_posts) * 100,
  off_rate: (facts) =>
    (facts.staff_off_establishment / (facts.staff_on_establishment + facts.staff_off_establishment)) * 100,
  three_public_rate: (facts) =>
    (number(facts.three_public_expense_actual) / number(facts.three_public_expense_budget)) * 100,
  operating_rate: (facts) =>
    (number(facts.operating_expense_actual) / number(facts.operating_expense_budget_adjusted)) * 100,
  execution_points: (facts) => {
    const base = number(facts.expenditure_progress_base);
    const rates = [0.25, 0.5, 0.75, 1].map(
      (share, index) => number(facts[`expenditure_cumulative_q${index + 1}`]) / (base * share),
    );
    const average = rates.reduce((sum, rate) => sum + rate, 0) / 4;
    return rates.reduce((sum, rate) => sum + Math.min(rate, 1), 0) + 2 * Math.min(average, 1);
  },
  timeliness_points: (facts) => 6 * Math.min(facts.project_on_time / facts.project_planned, 1),
  all_replied: (facts) => facts.petition_replied >= facts.petition_total,
  satisfaction: (facts) => number(facts.satisfaction_rate),
};

const when = (fact, operator, value) => ({ fact, operator, value });
const gives = (conditions, params) => ({
  conditions: { all: conditions },
  event: { type: 'points', params },
});
const always = when('judged_points', 'greaterThanInclusive', 0);

function bands(fact, rows) {
  return rows.map(({ from, above, to, below, points }) =>
    gives(
      [
        ...(from === undefined ? [] : [when(fact, 'greaterThanInclusive', from)]),
        ...(above === undefined ? [] : [when(fact, 'greaterThan', above)]),
        ...(to === undefined ? [] : [when(fact, 'lessThanInclusive', to)]),
        ...(below === undefined ? [] : [when(fact, 'lessThan', below)]),
      ],
      { points },
    ),
  );
}

const expense = [
  { below: 90, points: 3 },
  { from: 90, to: 100, points: 2 },
  { above: 100, points: 0 },
];
const disclosure = (fact) => [
  gives([when('classified_unit', 'equal', false), when(fact, 'equal', 'full')], { points: 1.5 }),
  gives([when('classified_unit', 'equal', false), when(fact, 'equal', 'partial')], { points: 1 }),
];

const rules = [
  gives([always], { of: 'judged_points' }),
  gives([always], { of: 'count_points' }),
  gives([when('procurement_rate', 'lessThanInclusive', 1)], { of: 'procurement_rate' }),
  gives([when('financial_violation', 'equal', false)], { of: 'compliance_points' }),
  gives([when('classified_unit', 'equal', true)], { points: 3 }),
  ...disclosure('budget_disclosure_status'),
  ...disclosure('final_accounts_disclosure_status'),
  gives([when('special_fund_rated_poor', 'equal', false)], { of: 'supervision_points' }),
  ...bands('asset_rate', [
    { from: 90, points: 1 },
    { from: 75, below: 90, points: 0.7 },
    { from: 60, below: 75, points: 0.4 },
  ]),
  ...bands('staff_rate', [{ to: 100, points: 1 }]),
  ...bands('off_rate', [
    { below: 5, points: 1 },
    { from: 5, to: 10, points: 0.5 },
  ]),
  ...bands('three_public_rate', expense),
  ...bands('operating_rate', expense),
  gives([always], { of: 'execution_points' }),
  gives([always], { of: 'timeliness_points' }),
  gives([when('petition_channel', 'equal', true)], { points: 1 }),
  gives([when('all_replied', 'equal', true)], { points: 1 }),
  gives([when('all_replied', 'equal', true), when('petition_overdue', 'equal', 0)], { points: 1 }),
  ...bands('satisfaction', [
    { from: 95, points: 6 },
    { from: 90, below: 95, points: 4 },
    { from: 80, below: 90, points: 2 },
    { below: 80, points: 1 },
  ]),
];

/** Indicators are rounded to two decimals where a rule divides. */
const rounded = (value) => Math.round((value + Number.EPSILON) * 100) / 100;

export function jsonRulesEnginePeer() {
  const engine = new Engine(rules);
  for (const [id, compute] of Object.entries(computed)) {
    engine.addFact(id, async (_, almanac) => compute(await almanac.factValue('report')));
  }
  return {
    name: 'json-rules-engine 7.3',
    async total(facts) {
      const { events, almanac } = await engine.run({ ...facts, report: facts });
      let sum = 0;
      for (const { params } of events) {
        sum += rounded(params.points ?? (await almanac.factValue(params.of)));
      }
      return sum;
    },
  };
}
