export * from './change.ts';
export * from './keep.ts';
export * from './lacking.ts';
export * from './limits.ts';
export * from './place.ts';
export * from './signed-scans.ts';
export * from './storage-key.ts';
export * from './tidy.ts';
