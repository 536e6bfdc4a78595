import type { Result } from '../facts/index.ts';
import type { Scheme } from '../schemes/index.ts';
import type { EvaluationId, PersonId } from './ids.ts';
import { lockedRefusal } from './locked.ts';
import { type OpenEvaluation, openEvaluation, refused, unfold } from './open.ts';
import { pinOf } from './pinned-scheme.ts';
import type { Records } from './ports/index.ts';
import { reviewStateOf } from './review/state.ts';
import { currentScoreOf } from './score-row.ts';
import { takesChanges } from './status.ts';

/** Scores an evaluation by another system from now on. All answers stay; only what is asked changes. */
export async function changeScheme(
  records: Records,
  by: PersonId,
  input: { readonly evaluation: EvaluationId; readonly scheme: Scheme | undefined },
  now: Date,
): Promise<Result<OpenEvaluation>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'choose_scheme');
  if (!opened.ok) return opened;
  const { record, answers } = opened.value;
  if (!takesChanges(record.status)) return lockedRefusal(records, record);
  if (input.scheme === undefined) return refused('unknown_scheme', {}, 'scheme');
  const pin = pinOf(input.scheme);
  await records.changeScheme(record.id, pin);
  const pinned = { ...record, scheme: { id: pin.id, version: pin.version } };
  const unfolded = unfold(pinned, input.scheme, answers, opened.value);
  const changed = { ...unfolded, review: await reviewStateOf(records, pinned, unfolded) };
  await records.saveScore(record.id, currentScoreOf(changed), now);
  const detail = { scheme: pin.id, version: pin.version };
  await records.note({ by, action: 'choose_scheme', evaluation: record.id, detail, at: now });
  return { ok: true, value: changed };
}
