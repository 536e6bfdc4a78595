import type { Deed } from '../may.ts';
import type { Status } from '../ports/index.ts';

/** What moves an evaluation from one state to another. */
export type Step = 'submit' | 'withdraw' | 'approve' | 'return' | 'reopen';

/** The only ways between the states, and what somebody must be allowed to go them. */
export const steps: Readonly<
  Record<Step, { readonly from: readonly Status[]; readonly to: Status; readonly deed: Deed }>
> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', deed: 'submit' },
  withdraw: { from: ['submitted'], to: 'draft', deed: 'submit' },
  approve: { from: ['submitted'], to: 'approved', deed: 'approve' },
  return: { from: ['submitted'], to: 'returned', deed: 'return' },
  reopen: { from: ['approved'], to: 'returned', deed: 'reopen' },
};
