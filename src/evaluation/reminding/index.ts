export * from './message.ts';
export * from './plan.ts';
export * from './settings.ts';
