import { z } from 'zod';
import { schemeShape } from '../../../prompts/explanations/index.ts';
import { displayPoints, displayRate } from '../display.ts';
import { type Exact, exact, hundred, smaller, sumOf } from '../exact.ts';
import { type Explanation, say } from '../explanation.ts';
import { amountSchema, bindAmount } from '../rules/amount.ts';
import { missing, type Outcome, open, points } from '../rules/outcome.ts';
import type { KnownNumber } from '../rules/reader.ts';
import { asGiven, factIdSchema, noLimits, numbers, pointsSchema, ruleKind } from '../rules/rule.ts';

const periodSchema = z.strictObject({
  name: z.string(),
  /** Spent from January to the end of this period. */
  cumulative: factIdSchema,
  /** How much of the base should be spent by then, in percent (序时进度). */
  schedule: pointsSchema.refine((text) => /[1-9]/.test(text), schemeShape.schedule),
});

const schema = z.strictObject({
  kind: z.literal('progress'),
  averageName: z.string(),
  base: amountSchema,
  periods: z.array(periodSchema).min(1),
  /** Full points of each period, and of the average over the year. */
  each: pointsSchema,
  average: pointsSchema,
  /** `capped`: the average of rates that were capped at 100% first. */
  averageOf: z.enum(['uncapped', 'capped']).optional(),
});
type Progress = z.infer<typeof schema>;

/**
 * Spending against schedule: each period earns min(1, rate) × `each`; the average of the uncapped rates,
 * then itself capped at 100%, earns `average`. A period's rate is its cumulative share of the base ÷ the
 * scheduled share.
 */
export function progress(rule: Omit<Progress, 'kind'>) {
  return { kind: 'progress' as const, ...rule };
}

interface Period {
  readonly name: string;
  readonly cumulative: string;
  readonly schedule: string;
  readonly share: Exact;
}

export const progressKind = ruleKind({
  kind: 'progress',
  schema,
  bind(rule) {
    const base = bindAmount(rule.base);
    const periods: readonly Period[] = rule.periods.map((period) => ({
      ...period,
      share: exact(period.schedule).div(hundred),
    }));
    const cumulative = rule.periods.map((period) => period.cumulative);
    const scale = { each: exact(rule.each), average: exact(rule.average), rule };
    return {
      most: scale.each.mul(exact(String(periods.length))).add(scale.average),
      uses: [...numbers(...cumulative), ...asGiven(base.uses)],
      limits: noLimits,
      attainment: { rising: cumulative, falling: [] },
      evaluate(facts) {
        const formula = say('progress_formula', {
          base: base.words(facts),
          each: rule.each,
          name: rule.averageName,
          count: String(periods.length),
          average: rule.average,
        });
        const spent = periods.map((period) => facts.number(period.cumulative));
        const whole = base.read(facts);
        const known = spent.filter((value) => value !== undefined);
        if (!whole || known.length < periods.length) return missing([formula]);
        if (whole.exact.isZero()) return open(openBase(rule, base.words(facts), known), [formula]);
        const read = periods.flatMap((period, index) => {
          const value = known[index];
          return value ? [periodPoints(period, value, whole, scale)] : [];
        });
        return yearPoints(read, formula, scale);
      },
    };
  },
});

interface Scale {
  readonly each: Exact;
  readonly average: Exact;
  readonly rule: Progress;
}
interface PeriodPoints {
  readonly rate: Exact;
  readonly points: Exact;
  readonly step: Explanation;
  readonly losses: readonly Explanation[];
}

function periodPoints(period: Period, spent: KnownNumber, base: KnownNumber, scale: Scale): PeriodPoints {
  const rate = spent.exact.div(base.exact.mul(period.share)).mul(hundred);
  const value = capped(rate, scale.each);
  const told = {
    period: period.name,
    cumulative: spent.shown,
    base: base.shown,
    schedule: period.schedule,
    rate: displayRate(rate, [hundred]),
    points: displayPoints(value),
    max: scale.rule.each,
  };
  const losses = value.lt(scale.each) ? [say('progress_period_lost', told)] : [];
  return { rate, points: value, step: say('progress_period', told), losses };
}

function yearPoints(periods: readonly PeriodPoints[], formula: Explanation, scale: Scale): Outcome {
  const { averageOf = 'uncapped' } = scale.rule;
  const rates = periods.map(({ rate }) => (averageOf === 'capped' ? smaller(rate, hundred) : rate));
  const average = sumOf(rates).div(exact(String(periods.length)));
  const value = capped(average, scale.average);
  const told = {
    name: scale.rule.averageName,
    rate: displayRate(average, [hundred]),
    points: displayPoints(value),
    max: scale.rule.average,
  };
  const all = [...periods.map((period) => period.points), value];
  const total = sumOf(all);
  const added = say('sum', { parts: all.map(displayPoints).join('＋'), points: displayPoints(total) });
  const steps = [...periods.map((period) => period.step), say('progress_average', told), added];
  const lost = value.lt(scale.average) ? [say('progress_average_lost', told)] : [];
  return points(total, [formula, ...steps], [...periods.flatMap((period) => period.losses), ...lost]);
}

function capped(rate: Exact, full: Exact): Exact {
  return smaller(rate, hundred).mul(full).div(hundred);
}

function openBase(rule: Progress, base: string, spent: readonly KnownNumber[]): Explanation {
  const part = rule.periods.at(-1)?.name ?? '';
  return say('open_zero_whole', {
    name: rule.averageName,
    whole: base,
    part: `${part}累计支出`,
    number: spent.at(-1)?.shown ?? '',
  });
}
