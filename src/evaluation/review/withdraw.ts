import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import type { OpenEvaluation } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { currentScoreOf } from '../score-row.ts';
import { latestSnapshot } from './latest.ts';
import { openFor, reopened, takeStep } from './step.ts';

/** Takes a submission back while nobody has approved it; the answers can be changed again. */
export async function withdraw(
  records: Records,
  by: PersonId,
  input: { readonly evaluation: EvaluationId },
  now: Date,
): Promise<Result<OpenEvaluation>> {
  const opened = await openFor(records, by, input.evaluation, 'withdraw');
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const snapshot = await latestSnapshot(records, record.id);
  await takeStep(records, by, record, 'withdraw', { snapshot: snapshot?.number ?? null }, now);
  const after = await reopened(records, by, record.id);
  if (after.ok) await records.saveScore(record.id, currentScoreOf(after.value), now);
  return after;
}
