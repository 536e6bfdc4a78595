import { z } from 'zod';
import { displayPoints } from '../display.ts';
import { exact, hundred, one, smaller, zero } from '../exact.ts';
import { say } from '../explanation.ts';
import { missing, open, points } from '../rules/outcome.ts';
import { bindRate, type Rate, rateSchema } from '../rules/rate.ts';
import { noAttainment, noLimits, pointsSchema, ruleKind } from '../rules/rule.ts';

const schema = z.strictObject({
  kind: z.literal('proportional'),
  rate: rateSchema,
  points: pointsSchema,
  whenOver: z.enum(['zero', 'cap']),
});

/**
 * Points in proportion to a rate: 84.08% of 1 point. Above 100% either the full points (`cap`) or none
 * (`zero`: 实际大于计划得 0 分, also when the plan is 0).
 */
export function proportional(rate: Rate, rule: { points: string; whenOver: 'zero' | 'cap' }) {
  return { kind: 'proportional' as const, rate, ...rule };
}

export const proportionalKind = ruleKind({
  kind: 'proportional',
  schema,
  bind(rule) {
    const rate = bindRate(rule.rate);
    const most = exact(rule.points);
    const max = rule.points;
    const none = rule.whenOver === 'zero';
    return {
      most,
      uses: rate.uses,
      limits: noLimits,
      attainment: none ? noAttainment : rate.attainment,
      evaluate(facts) {
        const read = rate.read(facts, [hundred]);
        if (read.status === 'missing') return missing(read.steps);
        const over = read.status === 'open' ? read.over : read.exact.gt(hundred);
        if (over && none) {
          const step = say('proportional_over', { ...read.compared, max });
          return points(zero, [...read.steps, step], [step]);
        }
        if (read.status === 'open') return open(read.because, read.steps);
        const value = smaller(read.exact.div(hundred), one).mul(most);
        const told = { name: rate.name, rate: read.shown, points: displayPoints(value), max };
        const step = say(read.exact.lt(hundred) ? 'proportional' : 'proportional_capped', told);
        const losses = value.lt(most) ? [say('proportional_below', told)] : [];
        return points(value, [...read.steps, step], losses);
      },
    };
  },
});
