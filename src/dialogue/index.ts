export type { ExportIntent } from './export/intent.ts';
export type { HistoryIntent } from './history/intent.ts';
export type * from './intent.ts';
export * from './reply.ts';
export * from './respond.ts';
export * from './understand.ts';
export * from './understand-in-group.ts';
export type * from './view.ts';
