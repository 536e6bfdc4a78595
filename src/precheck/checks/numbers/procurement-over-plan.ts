import { exact, roundHalfUp } from '../../../schemes/index.ts';
import type { Check } from '../../check.ts';
import { amountOf, shownAmount } from './amount.ts';

const hundred = exact('100');

/** PROC_OVER_PLAN: more bought than planned scores 0; often the two numbers were swapped. */
export const procurementOverPlan: Check = {
  id: 'PROC_OVER_PLAN',
  severity: 'error',
  find({ facts }) {
    const plan = amountOf(facts, 'procurement_plan');
    const actual = amountOf(facts, 'procurement_actual');
    if (plan === null || actual === null || plan.isZero() || actual.compare(plan) <= 0) return [];
    return [
      {
        code: 'procurement_over_plan',
        values: {
          actual: shownAmount(facts, 'procurement_actual'),
          plan: shownAmount(facts, 'procurement_plan'),
          rate: roundHalfUp(actual.div(plan).mul(hundred), 2),
          swapped: roundHalfUp(plan.div(actual).mul(hundred), 2),
        },
        facts: ['procurement_actual', 'procurement_plan'],
        indicator: 'procurement_execution',
      },
    ];
  },
};
