import { type Exact, exact, roundHalfUp } from '../../schemes/index.ts';
import type { Figure } from './figures.ts';

/** How a printed percentage stands to the one that was computed. */
export type Agreement = 'same' | 'rounding' | 'other';

const hundredth = exact('0.01');

/**
 * The same, when rounding to the printed decimals gives what is printed; rounding, when it misses by one unit of
 * the second decimal, as from numbers that were rounded before.
 */
export function agreement(printed: Pick<Figure, 'exact' | 'places'>, computed: Exact): Agreement {
  const rounded = exact(roundHalfUp(computed, printed.places));
  if (rounded.equals(printed.exact)) return 'same';
  const off = rounded.sub(printed.exact).abs();
  return printed.places >= 2 && off.lte(hundredth) ? 'rounding' : 'other';
}

export function agrees(printed: Pick<Figure, 'exact' | 'places'>, computed: Exact): boolean {
  return agreement(printed, computed) !== 'other';
}
