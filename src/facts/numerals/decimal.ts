import { Decimal } from 'decimal.js';

/** Decimal with room for every digit a person can type: shifts by 万 and 亿 stay exact. */
export const Exact = Decimal.clone({ precision: 100 });

/** A plain decimal string: optional minus, no exponent, no blanks. */
export const plainDecimal = /^-?\d+(\.\d+)?$/;

/** How many decimals a plain decimal string shows. */
export function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

/** `007.50` → `7.50`, `-0.00` → `0.00`: every digit that counts is kept. */
export function canonical(decimal: string): string {
  const [, sign = '', digits = ''] = /^(-?)0*(\d.*)$/.exec(decimal) ?? [];
  return /[1-9]/.test(digits) ? `${sign}${digits}` : digits;
}

/** `3204.5` → `3,204.50`: thousands separators, at least `decimals` decimals, further digits kept. */
export function grouped(decimal: string, decimals = 0): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const padded = fraction.padEnd(decimals, '0');
  const separated = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return padded === '' ? separated : `${separated}.${padded}`;
}
