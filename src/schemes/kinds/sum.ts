import { z } from 'zod';
import { displayPoints } from '../display.ts';
import { sumOf as total } from '../exact.ts';
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
  const steps = outcomes.flatMap((outcome) => outcome.steps);
  const undecided = outcomes.find((outcome) => outcome.status === 'open');
  if (undecided) return open(undecided.because, steps);
  const scored = outcomes.filter((outcome) => outcome.status === 'points');
  if (scored.length < outcomes.length) return missing(steps);
  const values = scored.map((outcome) => outcome.points);
  const sum = total(values);
  const added = say('sum', { parts: values.map(displayPoints).join('＋'), points: displayPoints(sum) });
  const losses: Explanation[] = scored.flatMap((outcome) => outcome.losses);
  return points(sum, [...steps, added], losses);
}
