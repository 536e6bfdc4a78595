export { type RemindingParts, type Round, sendReminders } from './send.ts';
export { mayStillGo } from './still-due.ts';
