import { z } from 'zod';
import { exact, sumOf, zero } from '../exact.ts';
import { type Explanation, say } from '../explanation.ts';
import { missing, points } from '../rules/outcome.ts';
import type { FactReader } from '../rules/reader.ts';
import {
  asGiven,
  type FactUse,
  factIdSchema,
  noAttainment,
  noLimits,
  numbers,
  pointsSchema,
  ruleKind,
} from '../rules/rule.ts';

const testSchema = z.union([
  /** A yes-or-no fact is yes. */
  z.strictObject({ yes: factIdSchema }),
  /** The first number is at least the second. */
  z.strictObject({ atLeast: z.tuple([factIdSchema, factIdSchema]) }),
  /** The number is 0. */
  z.strictObject({ none: factIdSchema }),
]);
type Test = z.infer<typeof testSchema>;

const conditionSchema = z.strictObject({
  text: z.string(),
  points: pointsSchema,
  all: z.array(testSchema).min(1),
});
type Condition = z.infer<typeof conditionSchema>;

const schema = z.strictObject({ kind: z.literal('conditions'), conditions: z.array(conditionSchema).min(1) });

/** Points for each condition that is met: all of its tests hold. A test after a failed one is not read. */
export function conditions(...all: readonly Condition[]) {
  return { kind: 'conditions' as const, conditions: [...all] };
}

/** What a test says of the facts: it holds, lacks facts, or fails, and how that is told. */
type Verdict =
  | 'holds'
  | 'missing'
  | { readonly fails: (told: { text: string; points: string }) => Explanation };

export const conditionsKind = ruleKind({
  kind: 'conditions',
  schema,
  bind(rule) {
    const most = sumOf(rule.conditions.map((condition) => exact(condition.points)));
    return {
      most,
      uses: rule.conditions.flatMap((condition) => condition.all.flatMap(usesOf)),
      limits: noLimits,
      attainment: noAttainment,
      evaluate(reader) {
        const verdicts = rule.conditions.map((condition) => ({
          condition,
          verdict: verdictOf(condition.all, reader),
        }));
        if (verdicts.some(({ verdict }) => verdict === 'missing')) return missing();
        const steps = verdicts.map(({ condition: { text, points }, verdict }) =>
          typeof verdict === 'string'
            ? say('condition_met', { text, points })
            : verdict.fails({ text, points }),
        );
        const met = verdicts.filter(({ verdict }) => verdict === 'holds');
        const losses = steps.filter((_, index) => verdicts[index]?.verdict !== 'holds');
        const value = met.map(({ condition }) => exact(condition.points)).reduce((a, b) => a.add(b), zero);
        return points(value, steps, losses);
      },
    };
  },
});

function usesOf(test: Test): readonly FactUse[] {
  if ('yes' in test) return [{ fact: test.yes, reads: 'flag' }];
  if ('none' in test) return numbers(test.none);
  const [left, right] = test.atLeast;
  return [...numbers(left), ...asGiven(numbers(right))];
}

function verdictOf(tests: readonly Test[], facts: FactReader): Verdict {
  for (const test of tests) {
    const verdict = oneVerdict(test, facts);
    if (verdict !== 'holds') return verdict;
  }
  return 'holds';
}

function oneVerdict(test: Test, facts: FactReader): Verdict {
  if ('yes' in test) {
    const answer = facts.flag(test.yes);
    if (answer === undefined) return 'missing';
    const fact = facts.name(test.yes);
    return answer ? 'holds' : { fails: (told) => say('condition_no', { ...told, fact }) };
  }
  if ('none' in test) {
    const number = facts.number(test.none);
    if (!number) return 'missing';
    const told = { fact: facts.name(test.none), number: number.shown };
    return number.exact.isZero() ? 'holds' : { fails: (own) => say('condition_some', { ...own, ...told }) };
  }
  const [left, right] = test.atLeast;
  const [leftNumber, rightNumber] = [facts.number(left), facts.number(right)];
  if (!leftNumber || !rightNumber) return 'missing';
  const told = {
    left: facts.name(left),
    leftNumber: leftNumber.shown,
    right: facts.name(right),
    rightNumber: rightNumber.shown,
  };
  return leftNumber.exact.gte(rightNumber.exact)
    ? 'holds'
    : { fails: (own) => say('condition_less', { ...own, ...told }) };
}
