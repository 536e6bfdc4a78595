import { Exact } from './decimal.ts';

const digitValues = new Map(
  ['零〇○', '一壹', '二贰貳两', '三叁', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (characters, value) => [...characters].map((character) => [character, value] as const),
  ),
);
const smallUnits = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** What a numeral with Chinese words says; `unclear` where people mean different numbers by it (三百五). */
export type Numeral = { readonly value: string } | 'unclear' | null;

/**
 * Reads a numeral written with Chinese digits or units, alone or mixed with Arabic digits:
 * `三百六十四万八千`, `壹仟贰佰`, `3.2亿`, `3亿2000万`, `三点五`, `二〇二〇`. Null when it is none.
 */
export function readChineseNumeral(text: string): Numeral {
  const written = text.replaceAll('萬', '万').replaceAll('億', '亿');
  return readDecimalWithUnit(written) ?? readPositional(written) ?? readMyriads(written);
}

/** `3.2亿`, `三点五`, `一点二千万`: a decimal, then at most one chain of units. */
function readDecimalWithUnit(text: string): Numeral {
  const [, whole, fraction, units = ''] = /^(.+?)[.点](.+?)([十百千]?万?亿?)$/.exec(text) ?? [];
  if (whole === undefined || fraction === undefined) return null;
  const before = /^\d+$/.test(whole) ? { value: whole } : readMyriads(whole);
  const after = arabicDigits(fraction);
  if (before === null || before === 'unclear' || after === null) return null;
  const factor = [...units].reduce((product, unit) => product.times(unitFactor(unit)), new Exact(1));
  return { value: new Exact(`${before.value}.${after}`).times(factor).toFixed() };
}

const unitFactor = (unit: string) =>
  unit === '亿' ? '1e8' : unit === '万' ? '1e4' : String(smallUnits.get(unit));

/** `二〇二〇`: digits one by one. Two of them (`三五`) may mean a range, so they do not count. */
function readPositional(text: string): Numeral {
  const digits = [...text].every((character) => digitValues.has(character)) ? arabicDigits(text) : null;
  if (digits === null || digits.length < 2) return null;
  return digits.length === 2 ? 'unclear' : { value: digits };
}

function arabicDigits(text: string): string | null {
  const digits = [...text].map((character) =>
    /\d/.test(character) ? character : digitValues.get(character)?.toString(),
  );
  return digits.includes(undefined) ? null : digits.join('');
}

/** `A亿B` and `C万D`; every part is below its unit. */
function readMyriads(text: string): Numeral {
  for (const [unit, factor] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const high = readMyriads(text.slice(0, at));
    const rest = text.slice(at + 1);
    const low = rest === '' ? { value: '0' } : readMyriads(rest);
    if (high === null || low === null) return null;
    if (high === 'unclear' || low === 'unclear' || isElliptic(rest)) return 'unclear';
    if (BigInt(low.value) >= factor) return null;
    return { value: String(BigInt(high.value) * factor + BigInt(low.value)) };
  }
  return readThousands(text);
}

/** `五` after 万: people say 三万五 for 35,000, a register says 30,005. */
const isElliptic = (rest: string) =>
  rest.length > 0 && rest.length < 4 && /^[^零〇○十拾百佰千仟万]+$/.test(rest);

/** Up to 千: coefficients, each with a smaller unit than the one before. */
function readThousands(text: string): Numeral {
  const tokens = text.match(/\d+|[^\d]/g) ?? [];
  let total = 0n;
  let coefficient: bigint | null = null;
  let below = 10_000;
  let zero = false;
  for (const token of tokens) {
    const unit = smallUnits.get(token);
    const digit: number | string | undefined = /^\d+$/.test(token) ? token : digitValues.get(token);
    if (unit !== undefined) {
      if (unit >= below || (coefficient === null && unit !== 10)) return null;
      total += (coefficient ?? 1n) * BigInt(unit);
      [below, coefficient, zero] = [unit, null, false];
    } else if (digit === undefined || coefficient !== null) {
      return null;
    } else if (digit === 0 && tokens.length > 1) {
      zero = true;
    } else {
      coefficient = BigInt(digit);
    }
  }
  if (coefficient === null) return total > 0n ? { value: String(total) } : null;
  if (tokens.length > 1 && coefficient >= BigInt(below)) return null;
  const isFull = String(coefficient).length === String(below).length - 1;
  if (tokens.length > 1 && !zero && !isFull) return 'unclear';
  return { value: String(total + coefficient) };
}
