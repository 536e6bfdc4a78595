import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFraction, Exact, exact, rounded, roundHalfUp, sumOf } from '../../src/schemes/index.ts';

/** A fraction in plain bigints, to check against; `d` is positive. */
interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** Small ones, ones beyond the safe numbers, and those right beside the border. */
const border = BigInt(Number.MAX_SAFE_INTEGER);
const whole = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
  fc.bigInt({ min: border - 3n, max: border + 3n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const ratio: fc.Arbitrary<Ratio> = fc
  .tuple(whole, whole)
  .map(([n, d]) => ({ n, d: d < 0n ? -d : d === 0n ? 1n : d }));

/** Through the parser and a division, as rules make them. */
const made = ({ n, d }: Ratio) => exact(String(n)).div(exact(String(d)));

function lowest({ n, d }: Ratio): string {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = d < 0n !== a < 0n ? -a : a;
  return `${n / divisor}/${d / divisor}`;
}

function floorOf({ n, d }: Ratio): bigint {
  return n / d - (n % d < 0n ? 1n : 0n);
}

describe('arithmetic, against plain bigints', () => {
  it('adds, subtracts, multiplies and divides without losing anything', () => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        const [x, y] = [made(a), made(b)];
        expect(asFraction(x)).toBe(lowest(a));
        expect(asFraction(x.add(y))).toBe(lowest({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }));
        expect(asFraction(x.sub(y))).toBe(lowest({ n: a.n * b.d - b.n * a.d, d: a.d * b.d }));
        expect(asFraction(x.mul(y))).toBe(lowest({ n: a.n * b.n, d: a.d * b.d }));
        if (b.n === 0n) expect(() => x.div(y)).toThrow('division by zero');
        else expect(asFraction(x.div(y))).toBe(lowest({ n: a.n * b.d, d: a.d * b.n }));
        expect(asFraction(x.abs())).toBe(lowest({ n: a.n < 0n ? -a.n : a.n, d: a.d }));
        expect(asFraction(x.floor())).toBe(`${floorOf(a)}/1`);
      }),
      { numRuns: 2000 },
    );
  });

  it('compares, also what is nearly the same', () => {
    const pair = fc.oneof(
      fc.tuple(ratio, ratio),
      ratio.map((a) => [a, { n: a.n * 3n, d: a.d * 3n }] as const),
      ratio.map((a) => [a, { n: a.n * 7n + 1n, d: a.d * 7n }] as const),
    );
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [x, y] = [made(a), made(b)];
        const [left, right] = [a.n * b.d, b.n * a.d];
        expect(Math.sign(x.compare(y))).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect([x.lt(y), x.lte(y), x.equals(y), x.gte(y), x.gt(y)]).toEqual([
          left < right,
          left <= right,
          left === right,
          left >= right,
          left > right,
        ]);
        expect([x.isZero(), x.isNegative(), x.isWhole()]).toEqual([a.n === 0n, a.n < 0n, a.n % a.d === 0n]);
      }),
      { numRuns: 2000 },
    );
  });

  it('rounds half away from zero at any place', () => {
    fc.assert(
      fc.property(ratio, fc.integer({ min: 0, max: 20 }), ({ n, d }, places) => {
        const scaled = 2n * (n < 0n ? -n : n) * 10n ** BigInt(places) + d;
        const units = (scaled / (2n * d)) * (n < 0n ? -1n : 1n);
        const text = roundHalfUp(made({ n, d }), places);
        expect(BigInt(text.replace('.', ''))).toBe(units);
        expect(text.split('.')[1]?.length ?? 0).toBe(places);
        expect(text.startsWith('-')).toBe(units < 0n);
        expect(rounded(made({ n, d }), places).equals(exact(text))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays exact over a long sum whose parts share no divisor', () => {
    const parts = Array.from({ length: 60 }, (_, index) => exact('1').div(exact(String(index + 1))));
    const back = parts.reduce((rest, part) => rest.sub(part), sumOf(parts));
    expect(back.isZero()).toBe(true);
  });
});

describe('reading a decimal', () => {
  it('keeps every digit, short or long', () => {
    const decimal = fc.tuple(whole, fc.integer({ min: 0, max: 25 })).map(([units, places]) => {
      const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
      const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
      return { text: units < 0n ? `-${text}` : text, value: { n: units, d: 10n ** BigInt(places) } };
    });
    fc.assert(
      fc.property(decimal, ({ text, value }) => {
        expect(asFraction(exact(text))).toBe(lowest(value));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['-', '.', '5.', '-.5', '--5', '5-', '1.2.3', '1..2', '+5', ' 5', '1/2', '123456789012345678.'])(
    'refuses “%s”',
    (text) => {
      expect(() => exact(text)).toThrow('not a plain decimal');
    },
  );

  it('takes what only looks like minus nothing as 0', () => {
    expect(exact('-0.00').isZero() && !exact('-0').isNegative()).toBe(true);
    expect(asFraction(new Exact(-0, 1))).toBe('0/1');
  });
});
