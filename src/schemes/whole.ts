/**
 * A whole number that never loses a digit: a JS number as long as it is safe, a bigint beyond. Nearly all
 * numbers of a report are small, and small ones are some twenty times faster.
 */
export type Whole = number | bigint;

// A sum or product of safe numbers that comes out safe is exact: an unsafe one is rounded to an unsafe one.

export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

export function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

/** How often `by`, which is positive, goes into `a`, rounded down. */
export function timesIn(a: Whole, by: Whole): Whole {
  if (typeof a === 'number' && typeof by === 'number') {
    const rest = a % by;
    return (a - rest) / by - (rest < 0 ? 1 : 0);
  }
  const [large, divisor] = [BigInt(a), BigInt(by)];
  return large / divisor - (large % divisor < 0n ? 1n : 0n);
}

export function negative(a: Whole): Whole {
  return typeof a === 'number' ? 0 - a : -a;
}

/** As a number where it is safe. */
export function small(a: Whole): Whole {
  const number = Number(a);
  return Number.isSafeInteger(number) ? number : a;
}

/** The greatest common divisor of a whole number and a positive one. */
export function commonDivisor(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    let [left, right] = [Math.abs(a), b];
    while (left !== 0) [left, right] = [right % left, left];
    return right;
  }
  let [left, right] = [BigInt(a), BigInt(b)];
  if (left < 0n) left = -left;
  while (left !== 0n) [left, right] = [right % left, left];
  return right;
}
