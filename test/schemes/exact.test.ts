import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asFraction,
  displayMoney,
  displayPoints,
  displayRate,
  exact,
  roundHalfUp,
} from '../../src/schemes/index.ts';

describe('exact numbers', () => {
  it('add quotients without losing anything: 3.655 rounds up', () => {
    const base = exact('75');
    const rates = ['5.15', '16.37', '51.15', '61.21'].map((spent, index) =>
      exact(spent)
        .div(base)
        .mul(exact('4'))
        .div(exact(String(index + 1))),
    );
    const one = exact('1');
    const capped = rates.map((rate) => (rate.gt(one) ? one : rate)).reduce((sum, rate) => sum.add(rate));
    const average = rates.reduce((sum, rate) => sum.add(rate)).div(exact('4'));
    const points = capped.add(average.mul(exact('2')));
    expect(asFraction(points)).toBe('731/200');
    expect(roundHalfUp(points, 2)).toBe('3.66');
  });

  it.each([
    ['0.005', '0.01'],
    ['0.0049999999999999999999', '0.00'],
    ['1.845', '1.85'],
    ['-0.005', '-0.01'],
    ['-0.001', '0.00'],
    ['7', '7.00'],
    ['1000000000000000000000000000000.125', '1000000000000000000000000000000.13'],
  ])('round %s half up to %s', (decimal, rounded) => {
    expect(roundHalfUp(exact(decimal), 2)).toBe(rounded);
  });

  it('write whole numbers as fractions too', () => {
    expect(asFraction(exact('5'))).toBe('5/1');
    expect(asFraction(exact('-0.50'))).toBe('-1/2');
  });

  it('keep every decimal they can show', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (cents) => {
        const sign = cents < 0n ? '-' : '';
        const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
        const decimal = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(roundHalfUp(exact(decimal), 2)).toBe(decimal);
      }),
    );
  });

  it.each(['', '1,000', '1e3', '０.5', '.5', 'NaN'])('refuse “%s”, which is no plain decimal', (text) => {
    expect(() => exact(text)).toThrow('not a plain decimal');
  });
});

describe('numbers as people read them', () => {
  it('separate thousands of money and keep every digit', () => {
    expect(displayMoney('3204.53')).toBe('3,204.53');
    expect(displayMoney('-1000')).toBe('-1,000.00');
    expect(displayMoney('7048.215')).toBe('7,048.215');
  });

  it('show a rate on its own side of every limit', () => {
    const limits = [exact('90'), exact('100')];
    expect(displayRate(exact('84.083'), limits)).toBe('84.08%');
    expect(displayRate(exact('89.9999'), limits)).toBe('89.9999%');
    expect(displayRate(exact('90.004'), limits)).toBe('90.004%');
    expect(displayRate(exact('90'), limits)).toBe('90.00%');
    expect(displayRate(exact('99.9951'), limits)).toBe('99.995%');
  });

  it('show points without idle zeros', () => {
    expect(['1', '0.70', '0.84083', '10'].map((points) => displayPoints(exact(points)))).toEqual([
      '1',
      '0.7',
      '0.8408',
      '10',
    ]);
  });
});
