import { commonDivisor, negative, plus, small, times, timesIn, type Whole } from './whole.ts';

/**
 * An exact rational number: scores stay exact until the one rounding at the end. Not kept in lowest terms,
 * which costs more than it saves; large ones are reduced, so that they do not grow.
 */
export class Exact {
  readonly above: Whole;
  /** Positive. */
  readonly below: Whole;

  constructor(above: Whole, below: Whole) {
    this.above = above;
    this.below = below;
  }

  add(other: Exact): Exact {
    if (this.below === other.below) return exactly(plus(this.above, other.above), this.below);
    const shared = commonDivisor(this.below, other.below);
    const mine = timesIn(this.below, shared);
    const others = timesIn(other.below, shared);
    const sum = plus(times(this.above, others), times(other.above, mine));
    return exactly(sum, times(this.below, others));
  }

  sub(other: Exact): Exact {
    return this.add(new Exact(negative(other.above), other.below));
  }

  mul(other: Exact): Exact {
    return exactly(times(this.above, other.above), times(this.below, other.below));
  }

  /** @throws on a divisor of 0: a rule asks before it divides. */
  div(other: Exact): Exact {
    if (other.isZero()) throw new Error('division by zero');
    const sign = other.above < 0 ? -1 : 1;
    const above = times(this.above, other.below);
    const below = times(this.below, other.above);
    return exactly(times(above, sign), times(below, sign));
  }

  abs(): Exact {
    return this.isNegative() ? new Exact(negative(this.above), this.below) : this;
  }

  /** The next whole number below, or itself. */
  floor(): Exact {
    return new Exact(small(timesIn(this.above, this.below)), 1);
  }

  /** Less than 0, 0 or more than 0, as this is less than, equal to or more than the other. */
  compare(other: Exact): number {
    if (this.below === other.below) return order(this.above, other.above);
    return order(times(this.above, other.below), times(other.above, this.below));
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }
  lt(other: Exact): boolean {
    return this.compare(other) < 0;
  }
  lte(other: Exact): boolean {
    return this.compare(other) <= 0;
  }
  gt(other: Exact): boolean {
    return this.compare(other) > 0;
  }
  gte(other: Exact): boolean {
    return this.compare(other) >= 0;
  }

  /** As a plain decimal, cut off after so many places that no sum of decimals reaches them. */
  toString(): string {
    return asDecimal(this, 60);
  }

  isZero(): boolean {
    return order(this.above, 0) === 0;
  }
  isNegative(): boolean {
    return this.above < 0;
  }
  isWhole(): boolean {
    return this.below === 1 || order(times(timesIn(this.above, this.below), this.below), this.above) === 0;
  }
}

function exactly(above: Whole, below: Whole): Exact {
  if (typeof above === 'number' && typeof below === 'number') return new Exact(above, below);
  return lowest(above, below);
}

function lowest(above: Whole, below: Whole): Exact {
  const divisor = commonDivisor(above, below);
  return new Exact(small(timesIn(above, divisor)), small(timesIn(below, divisor)));
}

/** Numbers and bigints compare exactly with each other, except for being the same. */
function order(a: Whole, b: Whole): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const zero = new Exact(0, 1);
export const one = new Exact(1, 1);
export const hundred = new Exact(100, 1);

const decimalPattern = /^-?\d+(\.\d+)?$/;
/** So many characters hold no more digits than a JS number keeps. */
const mostSmall = 15;
const zeroCode = '0'.charCodeAt(0);

export function isDecimal(text: string): boolean {
  return decimalPattern.test(text);
}

/**
 * A plain decimal string (`-167.49`) as an exact number.
 * @throws when the text is no plain decimal; texts of users are checked before they come here.
 */
export function exact(decimal: string): Exact {
  return (decimal.length <= mostSmall ? shortDecimal(decimal) : null) ?? longDecimal(decimal);
}

/** Digit by digit, which is far quicker than a pattern; null for what is no plain decimal. */
function shortDecimal(decimal: string): Exact | null {
  const first = decimal.startsWith('-') ? 1 : 0;
  const last = decimal.length - 1;
  let digits = 0;
  let places = 0;
  for (let at = first; at <= last; at += 1) {
    const digit = decimal.charCodeAt(at) - zeroCode;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (decimal[at] === '.' && places === 0 && at > first) places = last - at;
    else return null;
  }
  const complete = first <= last && decimal[last] !== '.';
  return complete ? new Exact(first === 1 ? 0 - digits : digits, powerOfTen(places)) : null;
}

function longDecimal(decimal: string): Exact {
  if (!isDecimal(decimal)) throw new Error(`not a plain decimal: “${decimal}”`);
  const [whole = '', part = ''] = decimal.split('.');
  return exactly(BigInt(whole + part), powerOfTen(part.length));
}

/** Rounds half up (away from zero) to `places` decimals. */
export function rounded(value: Exact, places: number): Exact {
  return exactly(unitsOf(value, places), powerOfTen(places));
}

/** Rounds half up (away from zero) to `places` decimals and keeps them all: `3.655` → `3.66`, `5` → `5.00`. */
export function roundHalfUp(value: Exact, places: number): string {
  const units = unitsOf(value, places);
  if (places === 0) return String(units);
  if (units < 0) return `-${roundHalfUp(value.abs(), places)}`;
  const power = powerOfTen(places);
  const whole = timesIn(units, power);
  const part = String(plus(units, negative(times(whole, power))));
  return `${whole}.${part.padStart(places, '0')}`;
}

/** How many units of the last place the rounded value has. */
function unitsOf({ above, below }: Exact, places: number): Whole {
  if (above < 0) return negative(unitsOf(new Exact(negative(above), below), places));
  const scaled = times(above, powerOfTen(places));
  if (below === 1) return scaled;
  return timesIn(plus(times(scaled, 2), below), times(below, 2));
}

/** Rounded to at most so many decimals (one or more), without idle zeros: `0.8400` → `0.84`. */
export function asDecimal(value: Exact, mostPlaces: number): string {
  if (value.isWhole()) return roundHalfUp(value, 0);
  return roundHalfUp(value, mostPlaces).replace(/\.?0+$/, '');
}

/** The powers that are safe numbers. */
const powersOfTen = Array.from({ length: 16 }, (_, places) => 10 ** places);

function powerOfTen(places: number): Whole {
  return powersOfTen[places] ?? 10n ** BigInt(places);
}

/** `n/d` in lowest terms, also for whole numbers: `5/1`. */
export function asFraction(value: Exact): string {
  const { above, below } = lowest(value.above, value.below);
  return `${above}/${below}`;
}

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.add(value), zero);
}

export function smaller(a: Exact, b: Exact): Exact {
  return a.compare(b) <= 0 ? a : b;
}

export function larger(a: Exact, b: Exact): Exact {
  return a.compare(b) >= 0 ? a : b;
}
