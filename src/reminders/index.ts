export * from './due.ts';
export * from './moment.ts';
export * from './plan.ts';
export * from './working-days.ts';
export * from './years.ts';
