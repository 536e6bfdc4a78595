import type { FindingCounts } from './precheck.ts';

/** What the quick summary of an evaluation says besides its score. */
export interface BriefPart {
  /** Who still has to do what, the most first. */
  readonly owing: readonly { readonly who: string; readonly what: string }[];
  /** What the pre-check found and nobody has settled. */
  readonly findings: Pick<FindingCounts, 'errors' | 'warnings'>;
  /** This person may remind the others who owe something. */
  readonly mayNudge: boolean;
}

/** Reminds whoever owes something. */
export type BriefAction = { readonly do: 'nudge' };
