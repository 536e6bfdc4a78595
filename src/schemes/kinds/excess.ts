import { z } from 'zod';
import { bindDistance, distanceSchema } from '../rules/distance.ts';
import type { Rate } from '../rules/rate.ts';
import { ruleKind } from '../rules/rule.ts';

const schema = distanceSchema.extend({ kind: z.literal('excess') });

/** Full points up to a limit; above it each percentage point costs, until nothing is left. */
export function excess(rate: Rate, rule: { limit: string; points: string; per: string; step?: string }) {
  return { kind: 'excess' as const, rate, ...rule };
}

export const excessKind = ruleKind({
  kind: 'excess',
  schema,
  bind: (rule) => bindDistance(rule, 'excess'),
});
