export * from './explain.ts';
export * from './findings.ts';
export * from './place.ts';
