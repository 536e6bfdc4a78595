/** How a number in a cell is shown. */
export type CellFormat =
  | {
      readonly kind: 'number';
      readonly percent: boolean;
      /** Decimals shown; null where as many as there are. */
      readonly decimals: number | null;
      /** A unit of money that the format itself writes behind the number, as `0.00"万元"` does. */
      readonly unit: string;
    }
  | {
      readonly kind: 'moment';
      /** How much of the date is shown. */
      readonly date: 'day' | 'month' | 'year' | null;
      readonly time: boolean;
    };

export const general: CellFormat = { kind: 'number', percent: false, decimals: null, unit: '' };

const date = 'yyyy/m/d';
const month = 'yyyy"年"m"月"';
const time = 'h:mm:ss';

/** Formats that files name by number only (ECMA-376, 18.8.30, with those of a Chinese Excel). */
const builtin: Readonly<Record<string, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00' },
  ...{ 14: date, 15: date, 16: date, 17: month, 18: time, 19: time, 20: time, 21: time, 22: `${date} h:mm` },
  ...{ 27: month, 28: date, 29: date, 30: date, 31: date, 32: time, 33: time, 34: time, 35: time, 36: month },
  ...{ 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 41: '#,##0', 42: '#,##0' },
  ...{ 43: '#,##0.00', 44: '#,##0.00', 45: time, 46: time, 47: time },
  ...{ 50: month, 51: date, 52: month, 53: date, 54: date, 55: time, 56: time, 57: month, 58: date },
};

export const builtinFormat = (id: string): string | undefined => builtin[id];

/** Quoted and escaped characters, padding and filling, colours and conditions, and words with an `m` in them. */
const decoration = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P/gi;

/** Reads a format code as Excel writes it, such as `#,##0.00_ ;[Red]\-0.00`; the part for positive numbers counts. */
export function readFormat(code: string): CellFormat {
  const pattern = code.replaceAll(decoration, '').split(';')[0] ?? '';
  if (/^general|通用/i.test(pattern)) return general;
  const hasTime = /[hs]/i.test(pattern) || /\[[hms]+\]/i.test(code);
  const hasDay = /d|aaa/i.test(pattern);
  const hasYear = /y/i.test(pattern);
  if (hasDay || hasYear || hasTime || /m/i.test(pattern)) {
    return { kind: 'moment', date: dateShown(pattern, hasDay, hasYear, hasTime), time: hasTime };
  }
  return {
    kind: 'number',
    percent: pattern.includes('%'),
    decimals: decimalsOf(pattern),
    unit: unitOf(code, pattern),
  };
}

function dateShown(pattern: string, hasDay: boolean, hasYear: boolean, hasTime: boolean) {
  if (hasDay) return 'day';
  if (!hasYear) return hasTime ? null : 'day';
  return /m/i.test(pattern) ? 'month' : 'year';
}

/** Powers and fractions show a number otherwise altogether: there it stays as it is. */
function decimalsOf(pattern: string): number | null {
  if (/[e/]/i.test(pattern) || !/[0#?]/.test(pattern)) return null;
  return /\.([0#?]*)/.exec(pattern)?.[1]?.length ?? 0;
}

/** Not where the format also divides the number, as a comma behind its digits does. */
function unitOf(code: string, pattern: string): string {
  if (/!|[0#?],+(?![0#?,])/.test(pattern)) return '';
  const written = code.split(';')[0]?.replaceAll(/["\\]|\[[^\]]*\]/g, '') ?? '';
  return /[0#?]\s*(亿元|万元|千元|元)/.exec(written)?.[1] ?? '';
}
