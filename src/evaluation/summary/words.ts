import { fill } from '../../../prompts/fill.ts';
import { summaryCards } from '../../../prompts/summary.ts';
import type { Band } from './bands.ts';
import type { StandOut } from './stand-out.ts';

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

/** `区教育局：72.15 分，比中位数低 17.74，主要差在“…”（低 6.00）`. */
export function standOutText({ name, total, gap, by }: Omit<StandOut, 'evaluation'>): string {
  const line = fill(copy.standOutLine, { name, total, gap: gapText(gap) });
  if (by === null) return line;
  const because = gap.startsWith('-') ? copy.lowerBy : copy.higherBy;
  return line + fill(because, { indicator: by.indicator, gap: gapText(by.gap) });
}
