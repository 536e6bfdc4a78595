import type { FactId } from '../facts/index.ts';

/** An error blocks the submission, a warning wants a reason, information is only shown. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in what was written, quoted as it stands there. */
export interface Quote {
  /** Where it stands, as a person would say it: `存在问题 第 2 条`. */
  readonly place: string;
  readonly text: string;
}

/** What a check says: a sentence as data, and what it is about. */
export interface Found {
  /** Names an entry of `prompts/findings.ts`; `values` fill it. */
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  /** The facts to look at, the one most likely wrong first. */
  readonly facts: readonly FactId[];
  readonly indicator?: string;
  /** Other than the check's own, for instance a difference that is only rounding. */
  readonly severity?: Severity;
  readonly quotes?: readonly Quote[];
}

/** Something a check found in an evaluation. */
export interface Finding extends Found {
  /** `SUM_BASIC_PROJECT` … */
  readonly check: string;
  readonly severity: Severity;
  readonly indicator?: string;
  /** False: no reason lets an error stand; it has to be put right. */
  readonly overridable: boolean;
  /**
   * The same as long as the same is found about the same values: a reason somebody gave stays with it, and
   * no longer counts once the numbers change.
   */
  readonly key: string;
}
