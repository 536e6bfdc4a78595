import { z } from 'zod';
import { displayPoints } from '../display.ts';
import { type Exact, sumOf as total } from '../exact.ts';
import { type Explanation, say } from '../explanation.ts';
import { missing, type Outcome, open, points } from '../rules/outcome.ts';
import { type Rule, ruleKind, ruleSchema } from '../rules/rule.ts';

const schema = z.strictObject({ kind: z.literal('sum'), parts: z.array(ruleSchema).min(2) });

/** The points of several parts together: 1. … 2. … 3. … */
export function sumOf(...parts: readonly Rule[]) {
  return { kind: 'sum' as const, parts: [...parts] };
}

export const sumKind = ruleKind({
  kind: 'sum',
  schema,
  inner: ({ parts }) => parts.map((rule, index) => ({ path: `parts[${index}]`, rule })),
  bind({ parts }, bind) {
    const bound = parts.map(bind);
    return {
      most: total(bound.map((part) => part.most)),
      uses: bound.flatMap((part) => part.uses),
      limits: new Map(bound.flatMap((part) => [...part.limits])),
      attainment: {
        rising: bound.flatMap((part) => part.attainment.rising),
        falling: bound.flatMap((part) => part.attainment.falling),
      },
      evaluate: (facts) => together(bound.map((part) => part.evaluate(facts))),
    };
  },
});

/** One open part leaves the whole open (a ruling then covers all of it), before anything is missing. */
function together(outcomes: readonly Outcome[]): Outcome {
  const steps: Explanation[] = [];
  const losses: Explanation[] = [];
  const values: Exact[] = [];
  for (const outcome of outcomes) {
    steps.push(...outcome.steps);
    if (outcome.status !== 'points') continue;
    values.push(outcome.points);
    losses.push(...outcome.losses);
  }
  const undecided = outcomes.find((outcome) => outcome.status === 'open');
  if (undecided) return open(undecided.because, steps);
  if (values.length < outcomes.length) return missing(steps);
  const sum = total(values);
  steps.push(say('sum', { parts: values.map(displayPoints).join('＋'), points: displayPoints(sum) }));
  return points(sum, steps, losses);
}
