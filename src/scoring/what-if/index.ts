export * from './goals.ts';
export { type Avoidance, avoidancesOf, type Shortfall, waysTo, waysTogether } from './shortfall.ts';
export * from './try.ts';
