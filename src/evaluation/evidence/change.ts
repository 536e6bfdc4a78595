import type { Result } from '../../facts/index.ts';
import type { EvaluationId, EvidenceId, PersonId } from '../ids.ts';
import { lockedRefusal } from '../locked.ts';
import { rolesAt } from '../may.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Evidence, EvidenceTarget, Records } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import { isTarget, withEvidence } from './keep.ts';
import { signedScans } from './signed-scans.ts';

export interface ChangedEvidence {
  readonly evidence: readonly Evidence[];
  readonly after: OpenEvaluation;
}

/** Says what files prove. One's own, or as coordinator those of everybody. */
export async function aimEvidence(
  records: Records,
  by: PersonId,
  input: {
    readonly evaluation: EvaluationId;
    readonly files: readonly EvidenceId[];
    readonly target: EvidenceTarget;
  },
  now: Date,
): Promise<Result<ChangedEvidence>> {
  const found = await theirs(records, by, input.evaluation, input.files);
  if (!found.ok) return found;
  const { opened, files } = found.value;
  if (!isTarget(opened, input.target)) return refused('evidence_no_target');
  for (const { id } of files) await records.aimEvidence(id, input.target);
  const { kind, ...target } = input.target;
  const detail = { files: files.map(({ id }) => id).join(','), ...target };
  await records.note({ by, action: 'aim_evidence', evaluation: input.evaluation, detail, at: now });
  const aimed = files.map((file) => ({ ...file, target: input.target }));
  const others = opened.evidence.map((file) => aimed.find(({ id }) => id === file.id) ?? file);
  return { ok: true, value: { evidence: aimed, after: withEvidence(opened, others) } };
}

/** Takes a file off the list. Its line stays in the history; its bytes go after a while. */
export async function removeEvidence(
  records: Records,
  by: PersonId,
  { evaluation, file }: { readonly evaluation: EvaluationId; readonly file: EvidenceId },
  now: Date,
): Promise<Result<ChangedEvidence>> {
  const found = await theirs(records, by, evaluation, [file]);
  if (!found.ok) return found;
  const { opened, files } = found.value;
  await records.removeEvidence(file, by, now);
  await records.note({ by, action: 'remove_evidence', evaluation, detail: { file }, at: now });
  const left = opened.evidence.filter(({ id }) => id !== file);
  return { ok: true, value: { evidence: files, after: withEvidence(opened, left) } };
}

/** One file, a signed scan too, for whoever may read the evaluation. */
export async function findEvidence(
  records: Records,
  by: PersonId,
  { evaluation, file }: { readonly evaluation: EvaluationId; readonly file: EvidenceId },
): Promise<Result<{ readonly file: Evidence; readonly opened: OpenEvaluation }>> {
  const opened = await openEvaluation(records, by, evaluation, 'read');
  if (!opened.ok) return opened;
  const proof = opened.value.evidence.find(({ id }) => id === file);
  const found = proof ?? (await signedScans(records, evaluation)).find(({ id }) => id === file);
  if (found === undefined) return refused('evidence_gone');
  return { ok: true, value: { file: found, opened: opened.value } };
}

/** Whether somebody may sort and remove a file of an evaluation they may attach to. */
export async function mayChange(records: Records, by: PersonId, file: Evidence): Promise<boolean> {
  if (file.by === by) return true;
  const record = await records.evaluation(file.evaluation);
  return record !== null && rolesAt(await records.standing(by), record).has('coordinator');
}

async function theirs(
  records: Records,
  by: PersonId,
  evaluation: EvaluationId,
  ids: readonly EvidenceId[],
): Promise<Result<{ readonly opened: OpenEvaluation; readonly files: readonly Evidence[] }>> {
  const opened = await openEvaluation(records, by, evaluation, 'attach');
  if (!opened.ok) return opened;
  if (!takesChanges(opened.value.record.status)) return lockedRefusal(records, opened.value.record);
  const files = opened.value.evidence.filter(({ id }) => ids.includes(id));
  if (files.length === 0) return refused('evidence_gone');
  for (const file of files) {
    if (!(await mayChange(records, by, file))) return refused('evidence_not_yours');
  }
  return { ok: true, value: { opened: opened.value, files } };
}
