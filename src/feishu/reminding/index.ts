export type { RemindingParts } from './parts.ts';
export { type Round, sendReminders } from './send.ts';
export { mayStillGo } from './still-due.ts';
