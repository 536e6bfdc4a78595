export * from './debts.ts';
export * from './nudge.ts';
