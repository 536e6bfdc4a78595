import type { EvidenceId, Status } from '../../evaluation/index.ts';
import type { Heading } from './common.ts';

/** Buttons of submission and review; each names the evaluation too. */
export type ReviewAction =
  | { readonly do: 'submit' | 'withdraw' | 'review' | 'ask_discuss' | 'discuss' | 'ask_signed_scan' }
  /** What the person was shown. */
  | {
      readonly do: 'confirm_submit';
      readonly version: number;
      readonly total: string;
      readonly evidence: number;
    }
  /** `snapshot`: what the person was shown. */
  | {
      readonly do: 'approve' | 'ask_return' | 'return' | 'ask_reopen' | 'reopen';
      readonly snapshot: number;
    }
  | { readonly do: 'ask_review_score' | 'set_review_score'; readonly indicator: string };

/** How far an evaluation is, as the cards of everybody show it, and what this person can do about it. */
export interface ReviewPart {
  readonly line: string | null;
  readonly actions: readonly ReviewAction[];
  /** This person may change answers, and they are not locked. */
  readonly mayAnswer: boolean;
}

/** Open questions of a section. */
export interface OpenQuestions {
  readonly section: string;
  readonly sectionName: string;
  readonly names: readonly string[];
}

/** 提交审核: what is still open, or the confirmation. The note's input is named `note`. */
export interface SubmitView extends Heading {
  readonly view: 'submit';
  readonly version: number;
  readonly total: string;
  readonly max: string;
  readonly grade: string | null;
  readonly open: Readonly<Record<'missing' | 'unruled' | 'owed', readonly OpenQuestions[]>>;
  /** Errors of the pre-check that stand in the way. */
  readonly errors: readonly string[];
  /** Warnings and errors that were explained; they do not. */
  readonly findings: readonly string[];
  /** Reasons of a return whose sections nobody has touched. */
  readonly untouched: readonly string[];
  /** Nothing is open, and no error stands in the way. */
  readonly answered: boolean;
  /** Who will approve; empty where nobody can. */
  readonly approvers: string;
  /** Files that are handed in along with it. */
  readonly evidence: number;
  readonly note: string;
  readonly problem: string | null;
}

/** What whoever signs looks at, and everybody else after a submission. */
export interface ReviewCardView extends Heading {
  readonly view: 'review';
  readonly status: Status;
  readonly line: string | null;
  /** Null while nothing is handed in. */
  readonly submission: Submission | null;
  readonly discussions: readonly string[];
  /** The signed report as it was scanned, the newest first. */
  readonly scans: readonly { readonly id: EvidenceId; readonly line: string }[];
  readonly actions: readonly ReviewAction[];
}

/** A submission in sight of whoever signs. */
export interface Submission {
  readonly number: number;
  /** First characters of its SHA-256. */
  readonly hash: string;
  readonly handedIn: string;
  readonly total: string;
  readonly max: string;
  readonly grade: string | null;
  /** `自评 93.20 / 复核 92.70`; null without review scores. */
  readonly totals: string | null;
  readonly dimensions: readonly string[];
  readonly losses: readonly string[];
  readonly rulings: readonly string[];
  readonly findings: readonly string[];
  /** Since the submission before; null for the first one. */
  readonly changes: { readonly number: number; readonly lines: readonly string[] } | null;
  /** What the last return asked for. */
  readonly earlier: readonly string[];
}

/** 退回, 重新打开: inputs are named `note` and `section_<id>`. */
export interface ReasonsView extends Heading {
  readonly view: 'reasons';
  readonly step: 'return' | 'reopen';
  readonly snapshot: number;
  readonly sections: readonly { readonly id: string; readonly label: string; readonly reason: string }[];
  /** The sections without a field of their own; one of them can be chosen. */
  readonly others: readonly { readonly id: string; readonly label: string }[];
  readonly note: string;
  readonly problem: string | null;
}

/** What is to be changed, for those who fill in. */
export interface ReturnedView extends Heading {
  readonly view: 'returned';
  readonly step: 'return' | 'reopen';
  readonly who: string;
  readonly sections: readonly { readonly id: string; readonly name: string; readonly reason: string }[];
  readonly note: string | null;
  readonly mayAnswer: boolean;
  readonly maySubmit: boolean;
}

/** 集体研究: the input is named `note`. */
export interface DiscussView extends Heading {
  readonly view: 'discuss';
  readonly note: string;
  readonly problem: string | null;
}

/** 复核得分 of one indicator: inputs are named `points` and `reason`. */
export interface ReviewScoreView extends Heading {
  readonly view: 'review_score';
  readonly indicator: string;
  readonly name: string;
  readonly self: string;
  readonly max: string;
  readonly points: string;
  readonly reason: string;
  readonly problem: string | null;
}
