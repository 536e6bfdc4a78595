import type { Result } from '../../facts/index.ts';
import { findingReasonDigest } from '../history/record-digests.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { lockedRefusal } from '../locked.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import { weighedFindings } from './findings.ts';

export interface ExplainInput {
  readonly evaluation: EvaluationId;
  /** The key of the finding, as it was shown. */
  readonly finding: string;
  readonly reason: string;
}

/** What a person may write why a finding stands. */
export const longestFindingReason = 500;

/**
 * The coordinator says why a warning, or an error that may stand, is right as it is. Refused with `finding_gone`
 * where the numbers changed since it was shown, with `finding_to_correct` where no reason lets it stand.
 */
export async function explainFinding(
  records: Records,
  by: PersonId,
  input: ExplainInput,
  now: Date,
): Promise<Result<OpenEvaluation>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'explain');
  if (!opened.ok) return opened;
  const evaluation = opened.value;
  const { record } = evaluation;
  if (!takesChanges(record.status)) return lockedRefusal(records, record);
  const weighed = weighedFindings(evaluation).find(({ finding }) => finding.key === input.finding);
  if (weighed === undefined || weighed.finding.severity === 'info') return refused('finding_gone');
  const { check, key, overridable } = weighed.finding;
  if (!overridable) return refused('finding_to_correct');
  const reason = input.reason.trim();
  if (reason === '') return refused('finding_reason_wanted');
  if (reason.length > longestFindingReason) {
    return refused('reason_too_long', { most: String(longestFindingReason) });
  }
  if (weighed.reason?.reason === reason) return opened;
  const given = { finding: key, check, reason, by, at: now };
  await records.addFindingReason(record.id, given);
  const digest = await findingReasonDigest({ ...given, at: now.getTime() });
  await records.note({
    by,
    action: 'explain_finding',
    evaluation: record.id,
    detail: { check, digest },
    at: now,
  });
  return { ok: true, value: { ...evaluation, findingReasons: [...evaluation.findingReasons, given] } };
}
