import type { Issue, Result } from '../../facts/index.ts';
import { bindScheme } from '../../schemes/index.ts';
import { evidenceDigest } from '../history/record-digests.ts';
import { type EvaluationId, evidenceId, type MessageId, type PersonId } from '../ids.ts';
import { lockedRefusal } from '../locked.ts';
import type { Deed } from '../may.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Evidence, EvidencePurpose, EvidenceTarget, Records, StoredFile } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import { largestEvidence, mostEvidence, mostEvidenceBytes } from './limits.ts';
import { isStandingProof } from './standing-proof.ts';

export interface EvidenceInput {
  readonly evaluation: EvaluationId;
  readonly purpose: EvidencePurpose;
  /** Null: nobody has said yet. */
  readonly target: EvidenceTarget | null;
  readonly file: StoredFile;
  /** The messenger's message it came with. */
  readonly message: MessageId | null;
}

export interface KeptEvidence {
  readonly evidence: Evidence;
  /** With it, as things stand now. */
  readonly after: OpenEvaluation;
  /** False where the very same file was there for the same purpose and target. */
  readonly fresh: boolean;
}

/** What somebody must be allowed to do to keep a file for a purpose. */
export const deedOf: Readonly<Record<EvidencePurpose, Deed>> = {
  proof: 'attach',
  signed_scan: 'keep_signed_scan',
};

/** Notes a file whose bytes are stored already, with who sent it and what for. */
export async function keepEvidence(
  records: Records,
  by: PersonId,
  { evaluation, purpose, target, file, message }: EvidenceInput,
  world: { readonly now: Date; readonly newId: () => string },
): Promise<Result<KeptEvidence>> {
  const opened = await openEvaluation(records, by, evaluation, deedOf[purpose]);
  if (!opened.ok) return opened;
  if (purpose === 'proof' && !takesChanges(opened.value.record.status)) {
    return lockedRefusal(records, opened.value.record);
  }
  if (target !== null && !isTarget(opened.value, target)) return refused('evidence_no_target');
  const all = (await records.evidenceOf(evaluation)).filter(({ removed }) => removed === null);
  const same = all.find((other) => other.purpose === purpose && sameFile(other, file, target));
  if (same !== undefined) {
    return { ok: true, value: { evidence: same, after: opened.value, fresh: false } };
  }
  const full = noRoom(all, file.bytes);
  if (full !== null) return { ok: false, issues: [full] };

  const { now } = world;
  const id = evidenceId(world.newId());
  const added = { ...file, id, evaluation, purpose, target, message, by, at: now };
  await records.addEvidence(added);
  const action = purpose === 'proof' ? 'attach' : 'keep_signed_scan';
  const detail = { file: id, digest: await evidenceDigest({ ...added, at: now.getTime() }) };
  await records.note({ by, action, evaluation, detail, at: now });
  const evidence = { ...added, removed: null };
  const after = withEvidence(opened.value, [...opened.value.evidence, evidence]);
  return { ok: true, value: { evidence, after, fresh: true } };
}

/** That one more file of this size does not fit; null: it does. */
export function noRoom(all: readonly Pick<Evidence, 'bytes'>[], bytes: number): Issue | null {
  if (bytes > largestEvidence) return { code: 'evidence_too_large', path: '', values: {} };
  const values = { most: String(mostEvidence) };
  if (all.length >= mostEvidence) return { code: 'evidence_too_many', path: '', values };
  const sum = all.reduce((total, other) => total + other.bytes, bytes);
  return sum > mostEvidenceBytes ? { code: 'evidence_no_room', path: '', values: {} } : null;
}

/** Whether the evaluation knows such a question or indicator. */
export function isTarget({ scheme }: OpenEvaluation, target: EvidenceTarget): boolean {
  return target.kind === 'fact'
    ? bindScheme(scheme).definitionOf(target.fact) !== undefined
    : scheme.indicators.some(({ id }) => id === target.indicator);
}

/** The evaluation with other evidence: proofs that were not removed. */
export function withEvidence(opened: OpenEvaluation, evidence: readonly Evidence[]): OpenEvaluation {
  return { ...opened, evidence: evidence.filter(isStandingProof) };
}

function sameFile(one: Evidence, file: StoredFile, target: EvidenceTarget | null): boolean {
  return one.sha256 === file.sha256 && JSON.stringify(one.target) === JSON.stringify(target);
}
