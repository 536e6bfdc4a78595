import { fill } from '../../../prompts/fill.ts';
import { summaryCards } from '../../../prompts/summary.ts';
import type { Band } from './bands.ts';

const copy = summaryCards.summary;

/** `90—95`, `55 以下`. */
export function bandName({ from, to }: Pick<Band, 'from' | 'to'>): string {
  return from === null
    ? fill(copy.lowBand, { to: String(to) })
    : fill(copy.band, { from: String(from), to: String(to) });
}

/** `高 3.20`, `低 12.00`, of a gap with its sign. */
export function gapText(gap: string): string {
  if (gap === '0.00') return copy.same;
  return gap.startsWith('-') ? fill(copy.lower, { gap: gap.slice(1) }) : fill(copy.higher, { gap });
}
