import { type Exact, exact, roundHalfUp } from './exact.ts';

/** Points as people write them: up to four decimals, no trailing zeros (`0.8408`, `1`). */
export function displayPoints(value: Exact): string {
  return value.d === 1n ? roundHalfUp(value, 0) : trimZeros(roundHalfUp(value, 4));
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
    const text = roundHalfUp(value, places);
    const shown = exact(text);
    if (limits.every((limit) => shown.compare(limit) === value.compare(limit))) return text;
  }
  return roundHalfUp(value, mostDigits);
}

/** An amount of money: thousands separated, at least two decimals, every digit given kept. */
export function displayMoney(decimal: string): string {
  const [whole = '', part = ''] = decimal.split('.');
  return `${grouped(whole)}.${part.padEnd(2, '0')}`;
}

/** A count or plain number with separated thousands. */
export function displayNumber(decimal: string): string {
  const [whole = '', part] = decimal.split('.');
  return part === undefined ? grouped(whole) : `${grouped(whole)}.${part}`;
}

function grouped(whole: string): string {
  return whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
