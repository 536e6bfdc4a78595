import { z } from 'zod';
import { schemeShape } from '../../../prompts/explanations/index.ts';
import { displayPoints } from '../display.ts';
import { type Exact, exact, larger, one, zero } from '../exact.ts';
import { type Explanation, say } from '../explanation.ts';
import { missing, open, points } from './outcome.ts';
import { bindRate, rateSchema } from './rate.ts';
import { type BoundRule, decimalSchema, noLimits, pointsSchema } from './rule.ts';

/** Full points on the right side of a limit; beyond it every bit costs, until nothing is left. */
export const distanceSchema = z.strictObject({
  rate: rateSchema,
  limit: decimalSchema,
  points: pointsSchema,
  /** Points off for each percentage point beyond the limit, or for each full `step`. */
  per: pointsSchema,
  /** Percentage points; only full ones cost (不足的不扣). Without it `per` is taken in proportion. */
  step: pointsSchema.refine((text) => /[1-9]/.test(text), schemeShape.step).optional(),
});
type Distance = z.infer<typeof distanceSchema>;

/** On which side of the limit points are lost. */
type Side = 'excess' | 'shortfall';

export function bindDistance(rule: Distance, side: Side): BoundRule {
  const rate = bindRate(rule.rate);
  const { rising, falling } = rate.attainment;
  const scale = scaleOf(rule, side);
  return {
    most: scale.most,
    uses: rate.uses,
    limits: noLimits,
    attainment: side === 'excess' ? { rising: falling, falling: rising } : rate.attainment,
    evaluate(facts) {
      const read = rate.read(facts, scale.edgesAround);
      if (read.status === 'missing') return missing(read.steps);
      if (read.status === 'open') return open(read.because, read.steps);
      const count = scale.countOf(read.exact);
      const value = larger(scale.most.sub(count.mul(scale.per)), zero);
      const told = {
        name: rate.name,
        rate: read.shown,
        limit: `${rule.limit}${read.unit}`,
        per: rule.per,
        points: displayPoints(value),
        max: rule.points,
        step: rule.step ?? '',
        count: displayPoints(count),
        unit: pointOf(read.unit),
      };
      const step = sentenceOf(side, !scale.beyond(read.exact).isZero(), rule.step !== undefined, told);
      return points(value, [...read.steps, step], value.lt(scale.most) ? [step] : []);
    },
  };
}

function scaleOf(rule: Distance, side: Side) {
  const [most, limit, per] = [exact(rule.points), exact(rule.limit), exact(rule.per)];
  const step = rule.step === undefined ? undefined : exact(rule.step);
  const at = (distance: Exact) => (side === 'excess' ? limit.add(distance) : limit.sub(distance));
  const beyond = (value: Exact) => larger(side === 'excess' ? value.sub(limit) : limit.sub(value), zero);
  /** How many times `per` is taken off. */
  const countOf = (value: Exact) => (step ? beyond(value).div(step).floor() : beyond(value));
  /** The limit, where nothing is left, and the steps on both sides: a shown value must not cross them. */
  const edgesAround = (value: Exact): readonly Exact[] => {
    const used = per.isZero() ? zero : most.div(per).mul(step ?? one);
    const full = step ? countOf(value).mul(step) : zero;
    return [limit, at(used), at(full), ...(step ? [at(full.add(step))] : [])];
  };
  return { most, per, beyond, countOf, edgesAround };
}

type Told = Readonly<
  Record<'name' | 'rate' | 'limit' | 'per' | 'points' | 'max' | 'step' | 'count' | 'unit', string>
>;

function sentenceOf(side: Side, beyond: boolean, stepped: boolean, told: Told): Explanation {
  if (!beyond) return say(side === 'excess' ? 'excess_within' : 'shortfall_within', told);
  if (stepped) return say(side === 'excess' ? 'excess_steps' : 'shortfall_steps', told);
  return say(side === 'excess' ? 'excess_over' : 'shortfall_under', told);
}

/** Rates are counted in percentage points, everything else in its own unit. */
function pointOf(unit: string): string {
  return unit === '%' ? '个百分点' : unit;
}
