import { z } from 'zod';
import { bindDistance, distanceSchema } from '../rules/distance.ts';
import { ruleKind } from '../rules/rule.ts';

const schema = distanceSchema.extend({ kind: z.literal('shortfall') });

/** Full points from a limit up; below it each percentage point costs, until nothing is left. */
export const shortfallKind = ruleKind({
  kind: 'shortfall',
  schema,
  bind: (rule) => bindDistance(rule, 'shortfall'),
});
