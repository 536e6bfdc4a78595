import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { latestSnapshot } from './latest.ts';
import { openFor, reopened, takeStep } from './step.ts';
import type { Submitted } from './submit.ts';

/**
 * Approves exactly the snapshot the person was shown; where another one was handed in meanwhile, none. Only a
 * leader, or whom they made deputy: nothing signs for a person.
 */
export async function approve(
  records: Records,
  by: PersonId,
  input: { readonly evaluation: EvaluationId; readonly snapshot: number },
  now: Date,
): Promise<Result<Submitted>> {
  const opened = await openFor(records, by, input.evaluation, 'approve');
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const snapshot = await latestSnapshot(records, record.id);
  if (snapshot?.number !== input.snapshot) return refused('snapshot_overtaken');
  await takeStep(records, by, record, 'approve', { snapshot: snapshot.number }, now);
  const after = await reopened(records, by, record.id);
  return after.ok ? { ok: true, value: { evaluation: after.value, snapshot } } : after;
}
