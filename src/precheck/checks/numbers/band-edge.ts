import { exact, hundred, roundHalfUp } from '../../../schemes/index.ts';
import type { Check } from '../../check.ts';
import { sideOf } from '../../sides.ts';
import { ratesOfScheme } from './scheme-rates.ts';

/** Percentage points within which a rounded rate could tell another band. */
const near = exact('0.5');

/** BAND_EDGE: a rate close to the end of a band was judged unrounded. */
export const bandEdge: Check = {
  id: 'BAND_EDGE',
  severity: 'info',
  find: (examined) =>
    ratesOfScheme(examined.scheme).flatMap(({ indicator, rate, limits }) => {
      if (limits.length === 0) return [];
      const [part, whole] = [sideOf(rate.part, examined), sideOf(rate.whole, examined)];
      const row = examined.sheet.indicators.find(({ id }) => id === indicator);
      if (part === null || whole === null || whole.exact.isZero() || row?.status !== 'scored') return [];
      const value = part.exact.div(whole.exact).mul(hundred);
      const limit = limits.find((end) => {
        const off = value.sub(exact(end)).abs();
        return !off.isZero() && off.lt(near);
      });
      if (limit === undefined) return [];
      const side = value.lt(exact(limit)) ? '小于' : '大于';
      const values = {
        name: rate.name,
        rate: `${roundHalfUp(value, 4)}%`,
        limit: `${limit}%`,
        side,
        score: row.score,
      };
      return [{ code: 'band_edge', values, facts: [...part.facts, ...whole.facts], indicator }];
    }),
};
