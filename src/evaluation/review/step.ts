import type { Result } from '../../facts/index.ts';
import { decisionDigest, storedSections } from '../history/record-digests.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Decision, EvaluationRecord, Records } from '../ports/index.ts';
import { actsFor } from './people.ts';
import { type Step, steps } from './states.ts';

/** Opens an evaluation for a step: the person may, and its state allows it. */
export async function openFor(
  records: Records,
  by: PersonId,
  id: EvaluationId,
  step: Step,
): Promise<Result<OpenEvaluation>> {
  const opened = await openEvaluation(records, by, id, steps[step].deed);
  if (!opened.ok) return opened;
  const { status } = opened.value.record;
  if (!steps[step].from.includes(status)) return refused(`cannot_${step}_${status}`);
  return opened;
}

/** Takes the step: the new state, who decided it for whom, and a line of the audit log. */
export async function takeStep(
  records: Records,
  by: PersonId,
  record: EvaluationRecord,
  step: Step,
  decision: Partial<Pick<Decision, 'snapshot' | 'note' | 'sections'>>,
  now: Date,
): Promise<void> {
  await records.changeStatus(record.id, steps[step].to);
  await decide(records, by, record, step, decision, now);
}

/** Notes a decision, and for whom it was taken. */
export async function decide(
  records: Records,
  by: PersonId,
  record: EvaluationRecord,
  kind: Decision['kind'],
  { snapshot = null, note = null, sections = {} }: Partial<Pick<Decision, 'snapshot' | 'note' | 'sections'>>,
  now: Date,
): Promise<void> {
  const standing = await records.standing(by);
  const onBehalfOf = kind === 'submit' || kind === 'withdraw' ? null : actsFor(standing, record);
  const decision = { kind, snapshot, by, onBehalfOf, note, sections, at: now };
  await records.decide(record.id, decision);
  const all = await records.snapshots(record.id);
  const hash = all.find(({ number }) => number === snapshot)?.hash ?? null;
  const stored = { ...decision, sections: storedSections(sections), at: now.getTime() };
  const detail = { digest: await decisionDigest(stored, hash) };
  await records.note({ by, action: kind, evaluation: record.id, detail, at: now });
}

/** The evaluation as it stands after a step. */
export async function reopened(
  records: Records,
  by: PersonId,
  id: EvaluationId,
): Promise<Result<OpenEvaluation>> {
  return openEvaluation(records, by, id, 'read');
}
