import type { Severity } from '../../precheck/index.ts';
import type { Heading } from './common.ts';

/** Buttons of 预审. `finding`: the key of the finding that was shown, `page`: where to go back to. */
export type PrecheckAction =
  | { readonly do: 'precheck'; readonly page?: number }
  | {
      readonly do: 'explain_finding' | 'keep_finding_reason';
      readonly finding: string;
      readonly page: number;
    };

/** A finding as whoever looks sees it. */
export interface ShownFinding {
  readonly key: string;
  readonly severity: Severity;
  readonly sentence: string;
  /** The name of the indicator concerned. */
  readonly indicator: string | null;
  readonly quotes: readonly { readonly place: string; readonly text: string }[];
  /** The page on which whoever looks can put it right. */
  readonly correct: { readonly section: string; readonly page: number } | null;
  /** Who else can put it right, in a few words. */
  readonly whose: string | null;
  /** Why it stands, with who said so and when. */
  readonly reason: string | null;
  /** Whoever looks may say why it stands. */
  readonly explainable: boolean;
  /** No reason lets it stand. */
  readonly mustCorrect: boolean;
}

/** How much was found; `errors` are those that stand in the way. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly explained: number;
}

/** The line about findings on the cards that show an evaluation. */
export interface PrecheckLine {
  readonly text: string;
  readonly tone: 'bad' | 'warn' | 'plain';
}

export interface PrecheckView extends Heading {
  readonly view: 'precheck';
  readonly counts: FindingCounts;
  /** Findings of any kind, on all pages. */
  readonly total: number;
  /** Questions still open, whoever they are for. */
  readonly open: number;
  /** The sections they stand in, in order of asking. */
  readonly openIn: readonly { readonly name: string; readonly open: number }[];
  /** Some of them are for whoever looks to answer. */
  readonly mayFill: boolean;
  /** Answers cannot be changed now. */
  readonly locked: boolean;
  /** Of this page: errors, then warnings, then information. */
  readonly findings: readonly ShownFinding[];
  /** The number of the first one. */
  readonly first: number;
  readonly page: number;
  readonly pages: number;
  /** Whoever looks may hand it in, and nothing stands in the way. */
  readonly maySubmit: boolean;
}

/** 说明原因: the input is named `reason`. */
export interface ExplainFindingView extends Heading {
  readonly view: 'explain_finding';
  readonly finding: ShownFinding;
  readonly page: number;
  readonly reason: string;
  readonly problem: string | null;
}
