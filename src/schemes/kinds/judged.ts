import { z } from 'zod';
import type { FactId } from '../../facts/index.ts';
import { displayPoints } from '../display.ts';
import { exact, smaller } from '../exact.ts';
import { say } from '../explanation.ts';
import { missing, points } from '../rules/outcome.ts';
import { factIdSchema, numbers, pointsSchema, ruleKind } from '../rules/rule.ts';

const schema = z.strictObject({
  kind: z.literal('judged'),
  fact: factIdSchema,
  /** Without it, the points of the indicator. */
  max: pointsSchema.optional(),
  /** What is judged; without it the name of the fact is shown. */
  text: z.string().optional(),
});

/** Points that a person awards by the standard (酌情给分), from 0 to `max` or to the points of the indicator. */
export function judged(fact: FactId, max?: string, text?: string) {
  return {
    kind: 'judged' as const,
    fact,
    ...(max === undefined ? {} : { max }),
    ...(text === undefined ? {} : { text }),
  };
}

export const judgedKind = ruleKind({
  kind: 'judged',
  schema,
  bind({ fact, max: own, text }, _, worth) {
    const max = own ?? worth;
    const most = exact(max);
    return {
      most,
      uses: numbers(fact),
      limits: new Map([[fact, max]]),
      attainment: { rising: [fact], falling: [] },
      evaluate(facts) {
        const awarded = facts.number(fact);
        if (!awarded) return missing();
        const value = smaller(awarded.exact, most);
        const step = say('judged', { name: text ?? facts.name(fact), points: displayPoints(value), max });
        return points(value, [step], value.lt(most) ? [step] : []);
      },
    };
  },
});
