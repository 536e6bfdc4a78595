import type { Trial } from '../../scoring/index.ts';
import type { Heading } from './common.ts';

/** The score with some facts put differently; nothing of it is kept. */
export interface TrialView extends Heading {
  readonly view: 'trial';
  readonly changes: readonly { readonly label: string; readonly from: string; readonly to: string }[];
  readonly trial: Trial;
  /** What was not understood, and what would contradict itself. */
  readonly remarks: readonly string[];
}

/** How far the score is from the next point and the next grade. */
export interface WaysView extends Heading {
  readonly view: 'ways';
  readonly total: string;
  readonly max: string;
  /** Indicators without a score yet. */
  readonly open: number;
  readonly goals: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** How far the score is from more. */
export type TrialAction = { readonly do: 'trial' };
