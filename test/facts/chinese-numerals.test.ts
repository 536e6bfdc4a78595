import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stored } from './reading.ts';

const digits = [...'零一二三四五六七八九'];
const units = ['', '十', '百', '千'];

/** Below 10,000 as it is written out in full: 1005 → 一千零五. */
function writeThousands(number: number): string {
  const places = String(number).padStart(4, '0').split('').map(Number);
  const words = places.map((place, index) => (place === 0 ? '零' : `${digits[place]}${units[3 - index]}`));
  return words.join('').replaceAll(/零+/g, '零').replace(/零$/, '');
}

function write(number: number): string {
  const [high, middle, low] = [Math.floor(number / 1e8), Math.floor(number / 1e4) % 1e4, number % 1e4];
  const parts = [
    high === 0 ? '' : `${writeThousands(high)}亿`,
    middle === 0 ? '零' : `${writeThousands(middle)}万`,
    low === 0 ? '' : writeThousands(low),
  ];
  return parts
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

const formal = new Map(
  [...'一二三四五六七八九十百千'].map((word, index) => [word, [...'壹贰叁肆伍陆柒捌玖拾佰仟'][index]]),
);

describe('numbers written in Chinese', () => {
  it('are read as the number they say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        expect(stored('petition_total', write(number))).toBe(String(number));
      }),
      { numRuns: 1000 },
    );
  });

  it('are read in the formal characters of a cheque, down to the last 元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        const cheque = [...write(number)].map((word) => formal.get(word) ?? word).join('');
        expect(stored('procurement_plan', `${cheque}元整`)).toBe(stored('procurement_plan', `${number}元`));
      }),
      { numRuns: 500 },
    );
  });
});
