import { z } from 'zod';
import type { FactId } from '../../facts/index.ts';
import { displayPoints } from '../display.ts';
import { exact, larger } from '../exact.ts';
import { say } from '../explanation.ts';
import { missing, open, points } from '../rules/outcome.ts';
import { factIdSchema, pointsSchema, type Rule, ruleKind, ruleSchema } from '../rules/rule.ts';

const schema = z.strictObject({
  kind: z.literal('when'),
  flag: factIdSchema,
  /** Fixed points, or `ruling`: the standard does not say what this case is worth. */
  gives: z.union([z.strictObject({ points: pointsSchema }), z.literal('ruling')]),
  /** An unanswered flag counts as no; without this it is missing. */
  unanswered: z.literal('no').optional(),
  otherwise: ruleSchema,
});

/** When the flag is yes, these points and nothing else is asked (发生违规得 0 分；涉密部门直接得分). */
export function when(flag: FactId, gives: { points: string }, otherwise: Rule) {
  return { kind: 'when' as const, flag, gives, otherwise };
}

/** When the flag is yes, somebody has to rule; nobody needs to answer the flag with no. */
export function openWhen(flag: FactId, otherwise: Rule) {
  return { kind: 'when' as const, flag, gives: 'ruling' as const, unanswered: 'no' as const, otherwise };
}

export const whenKind = ruleKind({
  kind: 'when',
  schema,
  inner: ({ otherwise }) => [{ path: 'otherwise', rule: otherwise }],
  bind({ flag, gives, unanswered, otherwise }, bind) {
    const rest = bind(otherwise);
    const fixed = gives === 'ruling' ? undefined : exact(gives.points);
    const optional = unanswered === 'no';
    const most = fixed ? larger(fixed, rest.most) : rest.most;
    return {
      most,
      uses: [{ fact: flag, reads: 'flag', optional, given: true }, ...rest.uses],
      limits: rest.limits,
      attainment: rest.attainment,
      evaluate(facts) {
        const yes = optional && !facts.has(flag) ? false : facts.flag(flag);
        // Unanswered: what the usual branch lacks is named along with the flag.
        if (yes === undefined) return missing(rest.evaluate(facts).steps);
        if (!yes) return rest.evaluate(facts);
        const name = facts.name(flag);
        if (!fixed) return open(say('open_flag', { flag: name }));
        const step = say('when_points', { flag: name, points: displayPoints(fixed) });
        return points(fixed, [step], fixed.lt(most) ? [step] : []);
      },
    };
  },
});
