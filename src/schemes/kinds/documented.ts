import { z } from 'zod';
import type { FactId } from '../../facts/index.ts';
import { say } from '../explanation.ts';
import { after, missing } from '../rules/outcome.ts';
import { factIdSchema, type Rule, ruleKind, ruleSchema } from '../rules/rule.ts';

const schema = z.strictObject({ kind: z.literal('documented'), by: factIdSchema, rule: ruleSchema });

/** A value counts only together with a fact that says where it comes from. */
export function documented(by: FactId, rule: Rule) {
  return { kind: 'documented' as const, by, rule };
}

export const documentedKind = ruleKind({
  kind: 'documented',
  schema,
  inner: ({ rule }) => [{ path: 'rule', rule }],
  bind({ by, rule }, bind) {
    const inner = bind(rule);
    return {
      ...inner,
      uses: [...inner.uses, { fact: by, reads: 'word' }],
      evaluate(facts) {
        const outcome = inner.evaluate(facts);
        if (outcome.status === 'open') return outcome;
        const source = facts.word(by);
        if (source === undefined) return missing(outcome.steps);
        return after([say('documented', { name: facts.name(by), text: source })], outcome);
      },
    };
  },
});
