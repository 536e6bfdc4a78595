export * from './comparisons.ts';
export * from './offer.ts';
