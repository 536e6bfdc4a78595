import type { Status } from './ports/index.ts';

/** While an evaluation is being worked on, answers and scheme may change; afterwards it must be returned. */
export function takesChanges(status: Status): boolean {
  return status === 'draft' || status === 'returned';
}
