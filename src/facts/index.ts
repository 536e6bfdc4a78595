export * from './catalogue.ts';
export type * from './definition.ts';
export type * from './issue.ts';
export type * from './value.ts';
