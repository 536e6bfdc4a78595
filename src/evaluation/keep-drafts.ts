import type { Result } from '../facts/index.ts';
import type { EvaluationId, PersonId } from './ids.ts';
import { lockedRefusal } from './locked.ts';
import { type OpenEvaluation, openEvaluation } from './open.ts';
import type { Draft, Records } from './ports/index.ts';
import { takesChanges } from './status.ts';

/** Keeps what cannot be stored in the fields of this person, each with what is wrong; no answer is touched. */
export async function keepDrafts(
  records: Records,
  by: PersonId,
  { evaluation, drafts }: { readonly evaluation: EvaluationId; readonly drafts: readonly Draft[] },
  now: Date,
): Promise<Result<OpenEvaluation>> {
  const opened = await openEvaluation(records, by, evaluation, 'answer');
  if (!opened.ok) return opened;
  if (!takesChanges(opened.value.record.status)) return lockedRefusal(records, opened.value.record);
  await records.saveDrafts(evaluation, by, drafts, now);
  return opened;
}
