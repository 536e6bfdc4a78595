import {
  approve,
  type EvaluationId,
  openEvaluation,
  personId,
  type Records,
  returnForChanges,
  submit,
} from '../../evaluation/index.ts';
import { done } from './done.ts';
import type { SampleUnit } from './units.ts';

/** The coordinator submits, and the leader approves or returns, as far as the department is. */
export async function handIn(
  records: Records,
  { state, coordinator, leader, returned }: SampleUnit,
  evaluation: EvaluationId,
  now: Date,
): Promise<void> {
  if (state === 'draft') return;
  const by = personId(coordinator.openId);
  const { version } = done(await openEvaluation(records, by, evaluation, 'submit')).record;
  const { snapshot } = done(await submit(records, by, { evaluation, version, note: '' }, now));
  const signs = personId(leader.openId);
  const shown = { evaluation, snapshot: snapshot.number };
  if (state === 'approved') done(await approve(records, signs, shown, now));
  if (state === 'returned') {
    done(await returnForChanges(records, signs, { ...shown, note: '', sections: returned }, now));
  }
}
