import type { FactId, FactValue } from '../../facts/index.ts';
import type { StoredAnswer } from '../history/answers-digest.ts';
import type { AuditTold } from '../history/audit-chain.ts';
import type {
  StoredDecision,
  StoredEvidence,
  StoredFindingReason,
  StoredReviewScore,
} from '../history/record-digests.ts';
import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import type { Answer } from './records.ts';

/**
 * What an answer came with: a card of ours, a message, a file; or the sequence numbers of the answers it takes
 * back. The only answers that `undo` stands on are those that 撤销 appended.
 */
export type Origin = `card:${string}` | `message:${string}` | `file:${string}` | `undo:${number}-${number}`;

/** An answer as the history tells it. `origin` is null in rows from before origins were kept. */
export interface PastAnswer extends Answer {
  readonly origin: Origin | null;
  /** What the fact was before; null where it had no answer. */
  readonly before: FactValue | null;
}

/** That a fact was changed, without the value. */
export type AnswerChange = Pick<PastAnswer, 'sequence' | 'fact' | 'by' | 'at' | 'origin'>;

export interface HistoryRecords {
  /** Every answer of a question, or of all questions, taken-back ones included; the newest first. */
  history(
    id: EvaluationId,
    part: { readonly fact: FactId | null; readonly skip: number; readonly limit: number },
  ): Promise<readonly PastAnswer[]>;
  /** How many answers that are. */
  historyLength(id: EvaluationId, fact: FactId | null): Promise<number>;
  /** All changes of an evaluation in order. */
  changes(id: EvaluationId): Promise<readonly AnswerChange[]>;

  /** Every campaign there is, the oldest first. */
  campaignOverviews(): Promise<readonly CampaignOverview[]>;
  /**
   * Deletes a campaign with everything of its evaluations, and departments nothing is left of; puts a tombstone,
   * and erases what its audit rows tell. Returns these rows in order.
   */
  eraseCampaign(
    campaign: CampaignOverview,
    by: PersonId | 'operator',
    at: Date,
  ): Promise<readonly { readonly digest: string | null; readonly action: string; readonly at: Date }[]>;

  /** What the audit log and the answers hold, to the letter, for proving them. */
  readonly proof: AuditProof;

  /** One line of the audit log: who did what to which evaluation; never answer values. */
  note(entry: AuditEntry): Promise<void>;
  /** The hash of the newest entry, which the next one continues; null before the first. */
  lastNoted(): Promise<string | null>;
}

/** Department and campaign are those of the evaluation, where one is named. */
export interface AuditEntry {
  /** `operator`: whoever runs the command line. */
  readonly by: PersonId | 'operator';
  readonly action: string;
  readonly evaluation: EvaluationId | null;
  readonly department?: DepartmentId;
  readonly campaign?: CampaignId;
  /** Ids, codes and numbers; never a value, a name or a text. */
  readonly detail?: Readonly<Record<string, string>>;
  readonly at: Date;
}

export interface CampaignOverview {
  readonly id: CampaignId;
  /** Null for what one unit began by itself. */
  readonly name: string | null;
  readonly region: string;
  readonly year: number;
  readonly departments: number;
  /** The name of its department, where there is only one. */
  readonly unit: string | null;
}

/** A row of the audit log as it stands; nothing of it is believed. */
export interface AuditRow extends AuditTold {
  readonly position: number;
  readonly digest: string | null;
  readonly hash: string | null;
}

/** What else was stored of an evaluation, each kind in the order it was. */
export interface ProofOfRecords {
  readonly decisions: readonly StoredDecision[];
  readonly reviewScores: readonly StoredReviewScore[];
  readonly findingReasons: readonly StoredFindingReason[];
  readonly evidence: readonly StoredEvidence[];
  /** The hashes of the snapshots by their numbers. */
  readonly snapshots: readonly string[];
  /** Of the log, at the moment these were read. */
  readonly lastPosition: number;
}

/** Reading for the proof, without interpreting anything. */
export interface AuditProof {
  /** Rows behind a position, in order. */
  rows(after: number, limit: number): Promise<readonly AuditRow[]>;
  /** The position of the newest row there ever was. */
  lastPosition(): Promise<number>;
  /** Of each evaluation the version it is at, and its newest answer. */
  evaluations(): Promise<
    readonly { readonly id: string; readonly version: number; readonly newest: number }[]
  >;
  answers(evaluation: string): Promise<readonly StoredAnswer[]>;
  /** Snapshots of what was handed in, each with the hash it had. */
  snapshots(evaluation: string): Promise<readonly { readonly json: string; readonly hash: string }[]>;
  records(evaluation: string): Promise<ProofOfRecords>;
  /** Campaigns that were deleted after their time. */
  tombstones(): Promise<readonly string[]>;
}
