import { z } from 'zod';
import { schemeShape } from '../../../prompts/explanations/index.ts';
import type { FactId } from '../../facts/index.ts';
import { exact, larger, zero } from '../exact.ts';
import { say } from '../explanation.ts';
import { missing, points } from '../rules/outcome.ts';
import { factIdSchema, noAttainment, noLimits, pointsSchema, ruleKind } from '../rules/rule.ts';

const optionSchema = z.strictObject({ value: z.string(), points: pointsSchema, text: z.string() });

const schema = z
  .strictObject({
    kind: z.literal('choice'),
    name: z.string(),
    fact: factIdSchema,
    options: z.array(optionSchema).min(2),
  })
  .refine((rule) => new Set(rule.options.map((option) => option.value)).size === rule.options.length, {
    message: schemeShape.options,
    path: ['options'],
  });

/** Points by which of several stated cases applies. */
export function choice(name: string, fact: FactId, options: readonly z.infer<typeof optionSchema>[]) {
  return { kind: 'choice' as const, name, fact, options: [...options] };
}

export const choiceKind = ruleKind({
  kind: 'choice',
  schema,
  bind({ name, fact, options }) {
    const all = options.map((option) => ({ ...option, exact: exact(option.points) }));
    const most = all.map((option) => option.exact).reduce(larger, zero);
    return {
      most,
      uses: [{ fact, reads: 'word', values: options.map((option) => option.value) }],
      limits: noLimits,
      attainment: noAttainment,
      evaluate(facts) {
        const chosen = facts.word(fact);
        if (chosen === undefined) return missing();
        const option = all.find((candidate) => candidate.value === chosen);
        if (!option) throw new Error(`${fact} cannot be “${chosen}” here: the scheme was not validated`);
        const step = say('choice', { name, text: option.text, points: option.points });
        return points(option.exact, [step], option.exact.lt(most) ? [step] : []);
      },
    };
  },
});
