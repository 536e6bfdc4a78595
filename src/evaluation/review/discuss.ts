import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { latestSnapshot } from './latest.ts';
import { decide, reopened } from './step.ts';
import { longestReason } from './submit.ts';

/** Notes a collective discussion (集体研究): date, meeting, conclusion, in the words of who adds it. */
export async function discuss(
  records: Records,
  by: PersonId,
  input: { readonly evaluation: EvaluationId; readonly note: string },
  now: Date,
): Promise<Result<OpenEvaluation>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'discuss');
  if (!opened.ok) return opened;
  const note = input.note.trim();
  if (note === '') return refused('discussion_wanted');
  if (note.length > longestReason) return refused('reason_too_long', { most: String(longestReason) });
  const { record } = opened.value;
  const snapshot = await latestSnapshot(records, record.id);
  await decide(records, by, record, 'discuss', { snapshot: snapshot?.number ?? null, note }, now);
  return reopened(records, by, record.id);
}
