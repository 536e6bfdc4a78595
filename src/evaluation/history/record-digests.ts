import { sha256 } from '../digest.ts';

/** A decision as its row holds it. */
export interface StoredDecision {
  readonly kind: string;
  readonly snapshot: number | null;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly note: string | null;
  /** JSON, to the letter. */
  readonly sections: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface StoredReviewScore {
  readonly indicator: string;
  readonly points: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

export interface StoredFindingReason {
  readonly finding: string;
  readonly check: string;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** Of a file what never changes; what it proves may be said later. */
export interface StoredEvidence {
  readonly id: string;
  readonly purpose: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly by: string;
  readonly at: number;
}

/** The reasons of a return as a row keeps them. */
export function storedSections(sections: Readonly<Record<string, string>>): string | null {
  return Object.keys(sections).length === 0 ? null : JSON.stringify(sections);
}

/** What the audit log keeps of a decision; `snapshotHash` is that of the snapshot it is about. */
export function decisionDigest(
  { kind, snapshot, by, onBehalfOf, note, sections, at }: StoredDecision,
  snapshotHash: string | null,
): Promise<string> {
  return sha256(JSON.stringify([kind, snapshot, snapshotHash, by, onBehalfOf, note, sections, at]));
}

export function reviewScoreDigest({ indicator, points, reason, by, at }: StoredReviewScore): Promise<string> {
  return sha256(JSON.stringify([indicator, points, reason, by, at]));
}

export function findingReasonDigest(given: StoredFindingReason): Promise<string> {
  const { finding, check, reason, by, at } = given;
  return sha256(JSON.stringify([finding, check, reason, by, at]));
}

export function evidenceDigest(file: StoredEvidence): Promise<string> {
  const { id, purpose, fileName, bytes, sha256: digest, by, at } = file;
  return sha256(JSON.stringify([id, purpose, fileName, bytes, digest, by, at]));
}
