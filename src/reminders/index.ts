export * from './due.ts';
export * from './later.ts';
export * from './moment.ts';
export * from './nobody.ts';
export * from './plan.ts';
export * from './whom.ts';
export * from './working-days.ts';
export * from './years.ts';
