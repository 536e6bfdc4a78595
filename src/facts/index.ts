export { indicatorNames } from './catalogue/indicators.ts';
export * from './catalogue.ts';
export type * from './definition.ts';
export type * from './issue.ts';
export type * from './value.ts';
