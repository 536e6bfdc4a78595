import type { Deed } from '../../evaluation/may.ts';
import type { ScoreSheet } from '../../scoring/index.ts';
import type { BriefPart } from './brief.ts';
import type { CampaignHeading, Heading } from './common.ts';
import type { Proofs } from './evidence.ts';
import type { PrecheckLine } from './precheck.ts';
import type { ReviewPart } from './review.ts';

export interface ScoreView extends Heading {
  readonly view: 'score';
  /** Null where the unit began by itself. */
  readonly campaign: CampaignHeading | null;
  /** What the person who looks may do; the card offers nothing else. */
  readonly deeds: ReadonlySet<Deed>;
  readonly schemeName: string;
  /** Whose the points of the indicators are, where the scheme leaves them to the office. */
  readonly pointsFrom: string | null;
  readonly sheet: ScoreSheet;
  /** What is missing, as its questions are labelled, with the section that asks for it, in order of asking. */
  readonly missing: readonly {
    readonly section: string;
    readonly sectionName: string;
    readonly names: readonly string[];
  }[];
  /** The reasons the office gave for lost points: indicator → text. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The indicator whose details are open. */
  readonly detail: string | null;
  readonly warnings: readonly string[];
  /** What the pre-check found, in a line; the quick summary has one of its own. */
  readonly precheck?: PrecheckLine;
  readonly review?: ReviewPart & {
    /** `自评 93.20 / 复核 92.70`; null without review scores. */
    readonly totals: string | null;
    /** By indicator: `自评 1.84 / 复核 1.00 分（…）：…` */
    readonly scores: Readonly<Record<string, string>>;
    /** By indicator: who ruled it and why. */
    readonly rulings: Readonly<Record<string, string>>;
    /** This person may give the indicator whose details are open a review score. */
    readonly mayReview: boolean;
  };
  readonly proofs: Proofs;
  /** How far the facts were that would have avoided the largest losses; only of the whole score. */
  readonly avoidable?: readonly string[];
  /** The quick summary, which is shown first; null: the whole score. */
  readonly brief: BriefPart | null;
}
