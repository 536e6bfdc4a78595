import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { type OpenEvaluation, refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { latestSnapshot } from './latest.ts';
import { openFor, reopened, takeStep } from './step.ts';
import { longestReason } from './submit.ts';

/** Why an evaluation goes back to those who filled it in. */
export interface Reasons {
  /** Section id → what is to be changed there. */
  readonly sections: Readonly<Record<string, string>>;
  /** What concerns the whole. */
  readonly note: string;
}

/** The leader gives a submission back, with a reason for a section or for the whole at least. */
export async function returnForChanges(
  records: Records,
  by: PersonId,
  input: { readonly evaluation: EvaluationId; readonly snapshot: number } & Reasons,
  now: Date,
): Promise<Result<OpenEvaluation>> {
  return giveBack(records, by, 'return', input, now);
}

/** Leader or reviewer opens an approved evaluation again, with a reason. */
export async function reopen(
  records: Records,
  by: PersonId,
  input: { readonly evaluation: EvaluationId; readonly snapshot: number } & Reasons,
  now: Date,
): Promise<Result<OpenEvaluation>> {
  return giveBack(records, by, 'reopen', input, now);
}

async function giveBack(
  records: Records,
  by: PersonId,
  step: 'return' | 'reopen',
  input: { readonly evaluation: EvaluationId; readonly snapshot: number } & Reasons,
  now: Date,
): Promise<Result<OpenEvaluation>> {
  const opened = await openFor(records, by, input.evaluation, step);
  if (!opened.ok) return opened;
  const { record, asked } = opened.value;
  const snapshot = await latestSnapshot(records, record.id);
  if (snapshot?.number !== input.snapshot) return refused('snapshot_overtaken');
  const known = new Set(asked.map(({ id }) => id));
  const sections = Object.fromEntries(
    Object.entries(input.sections)
      .map(([section, reason]) => [section, reason.trim()] as const)
      .filter(([, reason]) => reason !== ''),
  );
  if (Object.keys(sections).some((section) => !known.has(section))) return refused('section_wanted');
  const note = input.note.trim();
  if (note === '' && Object.keys(sections).length === 0) return refused('reason_wanted');
  if ([note, ...Object.values(sections)].some((reason) => reason.length > longestReason)) {
    return refused('reason_too_long', { most: String(longestReason) });
  }
  const said = { snapshot: snapshot.number, note: note === '' ? null : note, sections };
  await takeStep(records, by, record, step, said, now);
  return reopened(records, by, record.id);
}
