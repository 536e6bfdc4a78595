export * from './candidates.ts';
export * from './compare.ts';
export * from './grid.ts';
export * from './match.ts';
export { type ColumnSum, isTotalLabel, type StatedTotal, sumsOf } from './totals.ts';
