import { asDecimal, type Exact, rounded, roundHalfUp } from './exact.ts';

/** Points as people write them: up to four decimals, no trailing zeros (`0.8408`, `1`). */
export function displayPoints(value: Exact): string {
  return asDecimal(value, 4);
}

/**
 * A rate in percent with two decimals, and with as many more as are needed to stay on the right side of
 * every limit: 89.9999 stays `89.9999%` next to the limit 90, because `90.00%` would tell a wrong story.
 */
export function displayRate(value: Exact, limits: readonly Exact[], unit = '%'): string {
  return `${digitsBesideLimits(value, limits)}${unit}`;
}

function digitsBesideLimits(value: Exact, limits: readonly Exact[]): string {
  const mostDigits = 40;
  for (let places = 2; places < mostDigits; places += 1) {
    const shown = rounded(value, places);
    if (limits.every((limit) => shown.compare(limit) === value.compare(limit)))
      return roundHalfUp(value, places);
  }
  return roundHalfUp(value, mostDigits);
}

/** An amount of money: thousands separated, at least two decimals, every digit given kept. */
export function displayMoney(decimal: string): string {
  const point = decimal.indexOf('.');
  if (point < 0) return `${grouped(decimal)}.00`;
  return `${grouped(decimal.slice(0, point))}.${decimal.slice(point + 1).padEnd(2, '0')}`;
}

/** A count or plain number with separated thousands. */
export function displayNumber(decimal: string): string {
  const point = decimal.indexOf('.');
  return point < 0 ? grouped(decimal) : `${grouped(decimal.slice(0, point))}${decimal.slice(point)}`;
}

function grouped(whole: string): string {
  return whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
}
