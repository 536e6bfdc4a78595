import { Fraction } from 'fraction.js';

/** An exact rational number (BigInt inside). Scores stay exact until the one rounding at the end. */
export type Exact = Fraction;

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

export const zero: Exact = new Fraction(0n);
export const hundred: Exact = new Fraction(100n);

export function isDecimal(text: string): boolean {
  return decimalPattern.test(text);
}

/** The same few decimals (points, limits, whole scores) are asked for again and again. */
const parsed = new Map<string, Exact>();
const mostParsed = 4096;

/**
 * A plain decimal string (`-167.49`) as an exact number.
 * @throws when the text is no plain decimal; texts of users are checked before they come here.
 */
export function exact(decimal: string): Exact {
  const known = parsed.get(decimal);
  if (known) return known;
  const value = parse(decimal);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(decimal, value);
  return value;
}

function parse(decimal: string): Exact {
  const match = decimalPattern.exec(decimal);
  if (!match) throw new Error(`not a plain decimal: “${decimal}”`);
  const [, sign, whole = '', part = ''] = match;
  const digits = BigInt(whole + part);
  return new Fraction(sign === '-' ? -digits : digits, powerOfTen(part.length));
}

/** Rounds half up (away from zero) to `places` decimals and keeps them all: `3.655` → `3.66`, `5` → `5.00`. */
export function roundHalfUp(value: Exact, places: number): string {
  if (value.d === 1n)
    return places === 0 ? `${value.s * value.n}` : `${value.s * value.n}.${'0'.repeat(places)}`;
  const scaled = value.n * powerOfTen(places);
  const digits = ((2n * scaled + value.d) / (2n * value.d)).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return value.s < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

const powersOfTen = Array.from({ length: 8 }, (_, places) => 10n ** BigInt(places));

function powerOfTen(places: number): bigint {
  return powersOfTen[places] ?? 10n ** BigInt(places);
}

/** `n/d` in lowest terms, also for whole numbers: `5/1`. */
export function asFraction(value: Exact): string {
  return `${value.s * value.n}/${value.d}`;
}

export function sumOf(values: readonly Exact[]): Exact {
  return values.length === 0 ? zero : values.reduce((sum, value) => sum.add(value));
}

export function smaller(a: Exact, b: Exact): Exact {
  return a.compare(b) <= 0 ? a : b;
}

export function larger(a: Exact, b: Exact): Exact {
  return a.compare(b) >= 0 ? a : b;
}
