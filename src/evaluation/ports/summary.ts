import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import type { CurrentScore, SchemeRef, Status } from './records.ts';

/** A department of a campaign as summaries need it: its state and its score row, never its answers. */
export interface SummaryRow {
  readonly evaluation: EvaluationId;
  readonly department: DepartmentId;
  readonly name: string;
  readonly status: Status;
  /** Somebody has joined it. */
  readonly claimed: boolean;
  readonly scheme: SchemeRef;
  /** Null only where no score was ever stored. */
  readonly score: Omit<CurrentScore, 'dimensions' | 'scheme'> | null;
}

/** A department that still owes something, with everybody who could be asked for it. */
export interface OwingUnit {
  readonly evaluation: EvaluationId;
  readonly department: DepartmentId;
  readonly name: string;
  readonly status: Status;
  readonly coordinators: readonly PersonId[];
  /** Leaders and their deputies: whoever may approve. */
  readonly approvers: readonly PersonId[];
  /** Some of its sections or questions are given to single people. */
  readonly shared: boolean;
  /** Facts that are missing for the score. */
  readonly missing: number;
}

export interface SummaryRecords {
  /** All campaigns that were opened, the newest first, without their figures. */
  campaignNames(): Promise<readonly { readonly id: CampaignId; readonly name: string }[]>;
  /** Every department of a campaign, in the order of adding. */
  summaryRows(campaign: CampaignId): Promise<readonly SummaryRow[]>;
  /** The departments of a campaign that nobody has approved yet, in the order of adding. */
  owingUnits(campaign: CampaignId): Promise<readonly OwingUnit[]>;
  /** Who was nudged about a campaign on a day (`YYYY-MM-DD`). */
  nudgedOn(campaign: CampaignId, day: string): Promise<ReadonlySet<PersonId>>;
  addNudges(
    campaign: CampaignId,
    nudge: {
      readonly day: string;
      readonly people: readonly PersonId[];
      readonly by: PersonId;
      readonly at: Date;
    },
  ): Promise<void>;
}

/** The figures of a campaign as a file. It is built when it is delivered, and tells of what time it is. */
export interface SummaryRequest {
  readonly kind: 'summary';
  readonly campaign: CampaignId;
  readonly format: 'xlsx' | 'docx';
  readonly fileName: string;
}
