import type { EvaluationId, PersonId } from '../ids.ts';
import type { Status } from './records.ts';

/** What was decided on an evaluation. A note of the collective discussion and a kept scan change no state. */
export type DecisionKind =
  | 'submit'
  | 'withdraw'
  | 'approve'
  | 'return'
  | 'reopen'
  | 'discuss'
  | 'signed_scan';

/** Which snapshot: what is said of it without looking into it. */
export interface SnapshotRef {
  /** Counted from 1 within the evaluation. */
  readonly number: number;
  /** The evaluation's version at that moment. */
  readonly version: number;
  /** SHA-256 of the snapshot's JSON, hex. */
  readonly hash: string;
  readonly by: PersonId;
  readonly at: Date;
}

/** An evaluation as it was handed in. Never changed. */
export interface Snapshot extends SnapshotRef {
  /** Canonical JSON. */
  readonly json: string;
}

export interface Decision {
  readonly kind: DecisionKind;
  /** The snapshot it is about; null where nothing was handed in yet. */
  readonly snapshot: number | null;
  readonly by: PersonId;
  /** The leader a deputy decided for. */
  readonly onBehalfOf: PersonId | null;
  readonly note: string | null;
  /** Section id → what is to be changed there. */
  readonly sections: Readonly<Record<string, string>>;
  readonly at: Date;
}

/** 复核得分: what the reviewer gives an indicator beside the self-score. */
export interface ReviewScore {
  readonly indicator: string;
  /** Two decimals; null takes the review score back. */
  readonly points: string | null;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Date;
}

export interface ReviewRecords {
  changeStatus(id: EvaluationId, status: Status): Promise<void>;

  /** Keeps a snapshot under the next number and returns it. */
  addSnapshot(id: EvaluationId, snapshot: Omit<Snapshot, 'number'>): Promise<Snapshot>;
  /** In order of their numbers. */
  snapshots(id: EvaluationId): Promise<readonly SnapshotRef[]>;
  snapshot(id: EvaluationId, number: number): Promise<Snapshot | null>;

  decide(id: EvaluationId, decision: Decision): Promise<void>;
  /** In order of deciding. */
  decisions(id: EvaluationId): Promise<readonly Decision[]>;

  addReviewScore(id: EvaluationId, score: ReviewScore): Promise<void>;
  /** Everything the reviewers gave and took back, in order. */
  reviewScores(id: EvaluationId): Promise<readonly ReviewScore[]>;
}
