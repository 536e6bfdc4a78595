import { z } from 'zod';
import { schemeShape } from '../../../prompts/explanations/index.ts';
import type { Issue } from '../../facts/index.ts';
import { type Exact, exact } from '../exact.ts';
import { decimalSchema, pointsSchema } from './rule.ts';

/** One band of a value, as the standard writes it: `{ atLeast: '75', below: '90', points: '0.7' }`. */
export const bandSchema = z
  .strictObject({
    atLeast: decimalSchema.optional(),
    above: decimalSchema.optional(),
    atMost: decimalSchema.optional(),
    below: decimalSchema.optional(),
    points: pointsSchema,
  })
  .refine((band) => band.atLeast === undefined || band.above === undefined, schemeShape.one_lower_end)
  .refine((band) => band.atMost === undefined || band.below === undefined, schemeShape.one_upper_end);
export type Band = z.infer<typeof bandSchema>;

type Lower = 'at_least' | 'above';
type Upper = 'at_most' | 'below';
type BandTemplate = 'band_any' | `band_${Lower}` | `band_${Upper}` | `band_${Lower}_${Upper}`;

export interface BoundBand {
  readonly from: Exact | undefined;
  readonly to: Exact | undefined;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
  readonly points: Exact;
  /** The limits as written, without unit: `90`. */
  readonly written: { readonly from: string; readonly to: string };
  readonly template: BandTemplate;
  readonly contains: (value: Exact) => boolean;
}

export function bindBand(band: Band): BoundBand {
  const lower = band.atLeast ?? band.above;
  const upper = band.atMost ?? band.below;
  const from = lower === undefined ? undefined : exact(lower);
  const to = upper === undefined ? undefined : exact(upper);
  const includesFrom = band.atLeast !== undefined;
  const includesTo = band.atMost !== undefined;
  return {
    from,
    to,
    includesFrom,
    includesTo,
    points: exact(band.points),
    written: { from: lower ?? '', to: upper ?? '' },
    template: templateOf(band),
    contains: (value) =>
      (!from || value.compare(from) > (includesFrom ? -1 : 0)) &&
      (!to || value.compare(to) < (includesTo ? 1 : 0)),
  };
}

function templateOf(band: Band): BandTemplate {
  const lower = band.atLeast !== undefined ? 'at_least' : band.above !== undefined ? 'above' : undefined;
  const upper = band.atMost !== undefined ? 'at_most' : band.below !== undefined ? 'below' : undefined;
  if (lower && upper) return `band_${lower}_${upper}`;
  if (lower) return `band_${lower}`;
  return upper ? `band_${upper}` : 'band_any';
}

/** Together the bands must hold every value exactly once: no gap, no overlap, open at both ends. */
export function bandIssues(bands: readonly Band[]): readonly Issue[] {
  const ordered = bands
    .map((band, index) => ({ ...bindBand(band), path: `bands[${index}]` }))
    .toSorted((a, b) => (a.from && b.from ? a.from.compare(b.from) : a.from ? 1 : b.from ? -1 : 0));
  const issues: Issue[] = [];
  ordered.forEach((band, index) => {
    const below = ordered[index - 1];
    if (!below && band.from) issues.push({ code: 'bands_open_below', path: band.path, values: {} });
    if (below) issues.push(...meeting(below, band));
    if (!ordered[index + 1] && band.to)
      issues.push({ code: 'bands_open_above', path: band.path, values: {} });
    if (band.from && band.to && band.from.compare(band.to) > 0)
      issues.push({ code: 'band_reversed', path: band.path, values: {} });
  });
  return issues;
}

function meeting(below: BoundBand, band: BoundBand & { path: string }): readonly Issue[] {
  if (!below.to || !band.from) return [{ code: 'bands_overlap', path: band.path, values: {} }];
  const side = below.to.compare(band.from);
  const taken = Number(below.includesTo) + Number(band.includesFrom);
  if (side < 0 || (side === 0 && taken === 0)) return [{ code: 'bands_gap', path: band.path, values: {} }];
  if (side > 0 || taken === 2) return [{ code: 'bands_overlap', path: band.path, values: {} }];
  return [];
}
