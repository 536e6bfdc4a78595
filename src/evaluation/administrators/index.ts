export * from './appoint.ts';
export * from './claim.ts';
export * from './heed-settings.ts';
