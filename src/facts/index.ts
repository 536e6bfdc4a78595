export * from './case-value.ts';
export * from './catalogue.ts';
export * from './contradictions.ts';
export type * from './definition.ts';
export * from './format.ts';
export type * from './issue.ts';
export * from './read/index.ts';
export * from './say.ts';
export type * from './value.ts';
