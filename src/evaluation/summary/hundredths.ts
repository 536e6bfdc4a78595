/**
 * Points as whole hundredths: every score has two decimals, so sums, middles and differences stay exact, and
 * a thousand departments with all their indicators are added up in no time.
 */
export type Hundredths = number;

/** `93.20` as 9320; `1` as 100. Throws on more than two decimals, which no rounded score has. */
export function hundredthsOf(points: string): Hundredths {
  const found = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(points);
  if (found === null) throw new Error(`not points with two decimals: ${points}`);
  const [, sign, whole = '', decimals = ''] = found;
  const value = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === '-' && value !== 0 ? -value : value;
}

/** 9320 as `93.20`. */
export function pointsText(value: Hundredths): string {
  const size = Math.abs(value);
  const text = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
  return value < 0 ? `-${text}` : text;
}

/** A fraction of whole numbers, rounded half up once; `under` is more than 0. */
export function dividedHalfUp(over: number, under: number): number {
  return Math.floor((2 * over + under) / (2 * under));
}
