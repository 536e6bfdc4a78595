export * from './assign.ts';
export * from './may-answer.ts';
export * from './parts.ts';
export * from './pass-on.ts';
