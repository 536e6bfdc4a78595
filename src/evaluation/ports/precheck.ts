import type { EvaluationId, PersonId } from '../ids.ts';
import type { Deferral } from './records.ts';

/** Why a finding may stand. It counts only while the finding's key is the same. */
export interface FindingReason {
  /** The key of the finding. */
  readonly finding: string;
  readonly check: string;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Date;
}

/** What people noted beside the answers. */
export interface Notes {
  /** Questions somebody did not know, one entry a fact; superseded ones included. */
  readonly deferrals: readonly Deferral[];
  /** Why findings may stand, in the order of being given. */
  readonly findingReasons: readonly FindingReason[];
}

export interface PrecheckRecords {
  /** One query. */
  notes(id: EvaluationId): Promise<Notes>;
  addFindingReason(id: EvaluationId, reason: FindingReason): Promise<void>;
}
