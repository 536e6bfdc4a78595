import type { Status } from './ports/index.ts';

/** Handed in, or approved already: what leader and reviewer look at. */
export function isHandedIn(status: Status): boolean {
  return status === 'submitted' || status === 'approved';
}

/** While an evaluation is being worked on, answers and scheme may change; afterwards it must be returned. */
export function takesChanges(status: Status): boolean {
  return status === 'draft' || status === 'returned';
}
