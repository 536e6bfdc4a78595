import { z } from 'zod';
import { displayPoints } from '../display.ts';
import { type Exact, larger, zero } from '../exact.ts';
import { type Explanation, say } from '../explanation.ts';
import { type Band, type BoundBand, bandIssues, bandSchema, bindBand } from '../rules/band.ts';
import { missing, open, points } from '../rules/outcome.ts';
import { bindRate, type Rate, rateSchema } from '../rules/rate.ts';
import { type Attainment, noAttainment, noLimits, ruleKind } from '../rules/rule.ts';

const schema = z.strictObject({
  kind: z.literal('bands'),
  rate: rateSchema,
  bands: z.array(bandSchema).min(2),
});

/** Points by bands of a rate. Bands are decided on the exact rate, never on the rounded one. */
export function bands(rate: Rate, of: readonly Band[]) {
  return { kind: 'bands' as const, rate, bands: [...of] };
}

export const bandsKind = ruleKind({
  kind: 'bands',
  schema,
  issues: (rule) => bandIssues(rule.bands),
  bind(rule) {
    const rate = bindRate(rule.rate);
    const all = rule.bands.map(bindBand);
    const limits = all.flatMap((band) => [band.from, band.to]).filter((limit) => limit !== undefined);
    const most = all.map((band) => band.points).reduce(larger, zero);
    return {
      most,
      uses: rate.uses,
      limits: noLimits,
      attainment: attainmentOf(all, rate.attainment),
      evaluate(facts) {
        const read = rate.read(facts, limits);
        if (read.status === 'missing') return missing(read.steps);
        if (read.status === 'open') return open(read.because, read.steps);
        const band = all.find((candidate) => candidate.contains(read.exact));
        if (!band) throw new Error(`no band for ${rate.name} ${read.shown}: the scheme was not validated`);
        const step = told(band, rate.name, read);
        return points(band.points, [...read.steps, step], band.points.lt(most) ? [step] : []);
      },
    };
  },
});

function told(
  band: BoundBand,
  name: string,
  { shown: rate, unit }: { readonly shown: string; readonly unit: string },
): Explanation {
  const [from, to] = [`${band.written.from}${unit}`, `${band.written.to}${unit}`];
  return say(band.template, { name, rate, from, to, points: displayPoints(band.points) });
}

/** More of the rate is better, or worse, only when the points of the bands say so all the way up. */
function attainmentOf(all: readonly BoundBand[], rate: Attainment): Attainment {
  const upwards = all.toSorted((a, b) => compareFrom(a.from, b.from)).map((band) => band.points);
  const pairs = upwards.slice(1).map((value, index) => value.compare(upwards[index] ?? value));
  if (pairs.every((sign) => sign >= 0)) return rate;
  if (pairs.every((sign) => sign <= 0)) return { rising: rate.falling, falling: rate.rising };
  return noAttainment;
}

function compareFrom(a: Exact | undefined, b: Exact | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return a.compare(b);
}
