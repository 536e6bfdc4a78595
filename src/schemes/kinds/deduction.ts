import { z } from 'zod';
import type { FactId } from '../../facts/index.ts';
import { displayPoints } from '../display.ts';
import { exact, larger, zero } from '../exact.ts';
import { say } from '../explanation.ts';
import { missing, points } from '../rules/outcome.ts';
import { factIdSchema, noLimits, numbers, pointsSchema, ruleKind } from '../rules/rule.ts';

const schema = z.strictObject({
  kind: z.literal('deduction'),
  count: factIdSchema,
  start: pointsSchema,
  per: pointsSchema,
});

/** Starts from full marks and takes `per` points off for each finding, never below 0 (扣完为止). */
export function deduction(rule: { start: string; per: string; count: FactId }) {
  return { kind: 'deduction' as const, ...rule };
}

export const deductionKind = ruleKind({
  kind: 'deduction',
  schema,
  bind({ count, start, per }) {
    const full = exact(start);
    const each = exact(per);
    return {
      most: full,
      uses: numbers(count),
      limits: noLimits,
      attainment: { rising: [], falling: [count] },
      evaluate(facts) {
        const found = facts.number(count);
        if (!found) return missing();
        const left = full.sub(each.mul(found.exact));
        const value = larger(left, zero);
        const told = {
          name: facts.name(count),
          count: `${found.shown} ${facts.unit(count)}`.trim(),
          start,
          per,
          points: displayPoints(value),
        };
        const step = say(left.isNegative() ? 'deduction_floor' : 'deduction', told);
        return points(value, [step], value.lt(full) ? [say('deduction_lost', told)] : []);
      },
    };
  },
});
