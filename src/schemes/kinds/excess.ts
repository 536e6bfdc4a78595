import { z } from 'zod';
import { displayPoints } from '../display.ts';
import { exact, larger, zero } from '../exact.ts';
import { say } from '../explanation.ts';
import { missing, open, points } from '../rules/outcome.ts';
import { bindRate, type Rate, rateSchema } from '../rules/rate.ts';
import { decimalSchema, noLimits, pointsSchema, ruleKind } from '../rules/rule.ts';

const schema = z.strictObject({
  kind: z.literal('excess'),
  rate: rateSchema,
  limit: decimalSchema,
  points: pointsSchema,
  /** Points off for each percentage point above the limit, in proportion for parts of one. */
  per: pointsSchema,
});

/** Full points up to a limit; above it each percentage point costs, until nothing is left. */
export function excess(rate: Rate, rule: { limit: string; points: string; per: string }) {
  return { kind: 'excess' as const, rate, ...rule };
}

export const excessKind = ruleKind({
  kind: 'excess',
  schema,
  bind(rule) {
    const rate = bindRate(rule.rate);
    const most = exact(rule.points);
    const limit = exact(rule.limit);
    const per = exact(rule.per);
    const used = limit.add(per.n === 0n ? zero : most.div(per));
    return {
      most,
      uses: rate.uses,
      limits: noLimits,
      attainment: { rising: rate.attainment.falling, falling: rate.attainment.rising },
      evaluate(facts) {
        const read = rate.read(facts, [limit, used]);
        if (read.status === 'missing') return missing(read.steps);
        if (read.status === 'open') return open(read.because, read.steps);
        const over = larger(read.exact.sub(limit), zero);
        const value = larger(most.sub(over.mul(per)), zero);
        const told = {
          name: rate.name,
          rate: read.shown,
          limit: `${rule.limit}%`,
          per: rule.per,
          points: displayPoints(value),
          max: rule.points,
        };
        const step = say(value.lt(most) ? 'excess_over' : 'excess_within', told);
        return points(value, [...read.steps, step], value.lt(most) ? [step] : []);
      },
    };
  },
});
