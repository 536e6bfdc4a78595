import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.ts';
import { everyFinding } from './examine.ts';

const told: readonly (readonly [string, boolean, Facts])[] = [
  ['PART_OVER_WHOLE', false, { asset_in_use: '11', asset_total: '10' }],
  ['PART_OVER_WHOLE', false, { petition_overdue: '2', petition_total: '1' }],
  [
    'PART_OVER_WHOLE',
    false,
    { expenditure_personnel: '8', expenditure_operating: '3', expenditure_basic: '10' },
  ],
  ['QUARTERS_FALL', false, { expenditure_cumulative_q1: '5', expenditure_cumulative_q2: '4' }],
  [
    'SUM_BASIC_PROJECT',
    true,
    { budget_initial_basic: '6', budget_initial_project: '5', budget_initial_total: '10' },
  ],
  ['DATE_ORDER', true, { self_evaluation_end: '2021-04-30', report_date: '2021-04-01' }],
  ['FACTS_CONTRADICT', true, { satisfaction_none: true, satisfaction_rate: '95' }],
];

describe('facts that cannot all be right', () => {
  it.each(told)(
    'are an error of %s and of no other check (may be explained: %j)',
    (id, overridable, facts) => {
      const errors = everyFinding(facts).filter(({ severity }) => severity === 'error');
      expect(errors).toMatchObject([{ check: id, overridable }]);
    },
  );
});
