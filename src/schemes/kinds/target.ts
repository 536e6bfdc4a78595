import { z } from 'zod';
import { schemeShape } from '../../../prompts/explanations/index.ts';
import type { FactId, Issue } from '../../facts/index.ts';
import { displayPoints, displayRate } from '../display.ts';
import { type Exact, exact, hundred, larger, zero } from '../exact.ts';
import { type Explanation, say } from '../explanation.ts';
import { missing, type Outcome, open, points } from '../rules/outcome.ts';
import type { FactReader, KnownNumber } from '../rules/reader.ts';
import {
  asGiven,
  decimalSchema,
  factIdSchema,
  noLimits,
  numbers,
  pointsSchema,
  ruleKind,
} from '../rules/rule.ts';

const aimSchema = z.union([
  z.strictObject({ value: decimalSchema }),
  /** The office states its own target. */
  z.strictObject({ fact: factIdSchema }),
]);

const schema = z
  .strictObject({
    kind: z.literal('target'),
    /** How the target is called; without it the name of the actual fact is shown. */
    name: z.string().min(1).optional(),
    actual: factIdSchema,
    /** The target is a least (`atLeast`) or a most (`atMost`). */
    atLeast: aimSchema.optional(),
    atMost: aimSchema.optional(),
    /** Without it, the points of the indicator. */
    points: pointsSchema.optional(),
    /** A missed target earns points in proportion (actual ÷ target, for `atMost` target ÷ actual) or none. */
    missed: z.enum(['proportion', 'zero']),
    /** From this completion on, in percent of the target, points are taken off: the target was set too low. */
    overshoot: z.strictObject({ from: pointsSchema, off: pointsSchema }).optional(),
  })
  .refine((rule) => (rule.atLeast === undefined) !== (rule.atMost === undefined), schemeShape.one_target);
type Target = z.infer<typeof schema>;
type Aim = z.infer<typeof aimSchema>;

/** Full points when the target is met, less when it is missed. */
export function target(actual: FactId, rule: Omit<Target, 'kind' | 'actual'>) {
  return { kind: 'target' as const, actual, ...rule };
}

export const targetKind = ruleKind({
  kind: 'target',
  schema,
  issues: (rule) => [...aimIssues(rule), ...overshootIssues(rule)],
  bind(rule, _, worth) {
    const most = exact(rule.points ?? worth);
    const { actual } = rule;
    const least = rule.atLeast !== undefined;
    const aim = rule.atLeast ?? rule.atMost ?? { value: '0' };
    const aims = 'fact' in aim ? [aim.fact] : [];
    const rising = least ? [actual] : aims;
    const falling = least ? aims : [actual];
    return {
      most,
      uses: [...numbers(actual), ...asGiven(numbers(...aims))],
      limits: noLimits,
      attainment: rule.overshoot ? { rising: [], falling: [] } : { rising, falling },
      evaluate(facts) {
        const name = rule.name ?? facts.name(actual);
        const [reached, wanted] = [facts.number(actual), read(aim, facts)];
        if (!reached || !wanted) return missing();
        const unit = facts.unit(actual);
        const shown = { name, actual: withUnit(reached.shown, unit), target: withUnit(wanted.shown, unit) };
        if (least && !isPositive(wanted.exact)) return open(say('open_target', shown));
        return outcomeOf({ rule, most, least, reached: reached.exact, wanted: wanted.exact, shown });
      },
    };
  },
});

interface Compared {
  readonly rule: Target;
  readonly most: Exact;
  readonly least: boolean;
  readonly reached: Exact;
  readonly wanted: Exact;
  readonly shown: { readonly name: string; readonly actual: string; readonly target: string };
}

function outcomeOf(compared: Compared): Outcome {
  const { least, reached, wanted } = compared;
  const met = least ? reached.gte(wanted) : reached.lte(wanted);
  return met ? metOutcome(compared) : missedOutcome(compared);
}

function metOutcome({ rule, most, least, reached, wanted, shown }: Compared): Outcome {
  const full = say(least ? 'target_reached' : 'target_kept', { ...shown, points: displayPoints(most) });
  if (!rule.overshoot) return points(most, [full]);
  const from = exact(rule.overshoot.from);
  const completion = reached.div(wanted).mul(hundred);
  if (completion.lt(from)) return points(most, [full]);
  const value = larger(most.sub(exact(rule.overshoot.off)), zero);
  const step = say('target_overshot', {
    ...shown,
    completion: displayRate(completion, [from]),
    ...rule.overshoot,
    points: displayPoints(value),
    max: displayPoints(most),
  });
  return points(value, [step], value.lt(most) ? [step] : []);
}

function missedOutcome({ rule, most, least, reached, wanted, shown }: Compared): Outcome {
  const told = { ...shown, max: displayPoints(most) };
  if (rule.missed === 'zero') {
    const step = say(least ? 'target_short' : 'target_exceeded', told);
    return points(zero, [step], lossOf(step, most));
  }
  const [part, whole] = least ? [reached, wanted] : [wanted, reached];
  const share = isPositive(whole) ? larger(part.div(whole), zero) : zero;
  const value = share.mul(most);
  const worth = { ...told, points: displayPoints(value) };
  const step = say(least ? 'target_short_part' : 'target_exceeded_part', worth);
  return points(value, [step], lossOf(step, most));
}

/** Nothing is lost of nothing. */
function lossOf(step: Explanation, most: Exact): readonly Explanation[] {
  return most.isZero() ? [] : [step];
}

function read(aim: Aim, facts: FactReader): KnownNumber | undefined {
  return 'fact' in aim ? facts.number(aim.fact) : { exact: exact(aim.value), shown: aim.value };
}

/** `90%`, but `3 次`. */
function withUnit(shown: string, unit: string): string {
  return unit === '%' || unit === '' ? `${shown}${unit}` : `${shown} ${unit}`;
}

/** A least of 0 is always met, and nothing can be divided by it. */
function aimIssues({ atLeast }: Target): readonly Issue[] {
  const empty = atLeast && 'value' in atLeast && !isPositive(exact(atLeast.value));
  return empty ? [{ code: 'target_zero', path: 'atLeast.value', values: {} }] : [];
}

function isPositive(value: Exact): boolean {
  return value.compare(zero) > 0;
}

function overshootIssues({ overshoot, atMost }: Target): readonly Issue[] {
  if (!overshoot) return [];
  if (atMost) return [{ code: 'overshoot_at_most', path: 'overshoot', values: {} }];
  return exact(overshoot.from).gt(hundred)
    ? []
    : [{ code: 'overshoot_low', path: 'overshoot.from', values: {} }];
}
