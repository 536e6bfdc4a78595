import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { type OpenEvaluation, refused } from '../open.ts';
import type { Records, SnapshotRef } from '../ports/index.ts';
import { currentScoreOf } from '../score-row.ts';
import { blocking, isAnswered, readinessOf } from './readiness.ts';
import { snapshotOf } from './snapshot.ts';
import { openFor, reopened, takeStep } from './step.ts';

export interface Submitted {
  readonly evaluation: OpenEvaluation;
  readonly snapshot: SnapshotRef;
}

/**
 * Hands an evaluation in: from now on its answers are locked, and what they are is kept under a hash. Nothing
 * may be open, and every error of the pre-check is put right or explained. `version` and `total` are what the person
 * was shown, and `evidence` how many files: another system changes the score, and a colleague the files, without
 * any answer. Cards of earlier releases do not say them.
 */
export async function submit(
  records: Records,
  by: PersonId,
  input: {
    readonly evaluation: EvaluationId;
    readonly version: number;
    readonly total?: string;
    readonly evidence?: number;
    readonly note: string;
  },
  now: Date,
): Promise<Result<Submitted>> {
  const opened = await openFor(records, by, input.evaluation, 'submit');
  if (!opened.ok) return opened;
  const { record, sheet, evidence: files } = opened.value;
  const isShown =
    record.version === input.version &&
    (input.total ?? sheet.total) === sheet.total &&
    (input.evidence ?? files.length) === files.length;
  if (!isShown) return refused('changed_since_shown');
  const readiness = readinessOf(opened.value);
  if (!isAnswered(readiness)) return refused('not_ready');
  const errors = blocking(readiness);
  if (errors.length > 0) return refused('errors_stand', { count: String(errors.length) });
  const note = input.note.trim();
  if (note.length > longestReason) return refused('reason_too_long', { most: String(longestReason) });

  const evidence = files.map(({ fileName: name, sha256: hash }) => ({ name, hash }));
  const handedIn = { ...readiness, note: note === '' ? null : note, evidence };
  const content = await snapshotOf(records, opened.value, handedIn);
  const snapshot = await records.addSnapshot(record.id, { ...content, by, at: now });
  await takeStep(records, by, record, 'submit', { snapshot: snapshot.number, note: handedIn.note }, now);
  const after = await reopened(records, by, record.id);
  if (!after.ok) return after;
  // While it was a draft, review scores given before did not count; from now on they do again.
  await records.saveScore(record.id, currentScoreOf(after.value), now);
  return { ok: true, value: { evaluation: after.value, snapshot } };
}

/** What a person may write on a decision. */
export const longestReason = 1000;
