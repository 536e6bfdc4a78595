import { answersDigest } from './history/answers-digest.ts';
import type { PersonId } from './ids.ts';
import { type OpenEvaluation, unfold } from './open.ts';
import type { NewAnswer, Records } from './ports/index.ts';
import { reviewStateOf } from './review/state.ts';
import { currentScoreOf } from './score-row.ts';

/**
 * Appends answers with everything that must go along: the score row, and a line of the audit log that proves
 * what was stored. The only way answers come into the log. Returns the evaluation as it is then.
 */
export async function appendAnswers(
  records: Records,
  by: PersonId,
  before: OpenEvaluation,
  {
    answers,
    action,
  }: { readonly answers: readonly Omit<NewAnswer, 'by' | 'at'>[]; readonly action: 'answer' | 'undo' },
  now: Date,
): Promise<OpenEvaluation> {
  if (answers.length === 0) return before;
  const { record, scheme } = before;
  const added = answers.map((answer) => ({ ...answer, by, at: now, origin: answer.origin ?? null }));
  const appended = await records.append(record.id, added);
  const version = record.version + appended.length;
  const unfolded = unfold({ ...record, version }, scheme, await records.answers(record.id), before);
  const after = { ...unfolded, review: await reviewStateOf(records, unfolded.record, unfolded) };
  await records.saveScore(record.id, currentScoreOf(after), now);
  const digest = await answersDigest(
    added.map(({ fact, value, source, origin }, index) => ({
      sequence: record.version + index + 1,
      fact,
      value: value === null ? null : JSON.stringify(value),
      by,
      at: now.getTime(),
      source,
      origin,
    })),
  );
  const detail = { first: String(record.version + 1), last: String(version), digest };
  const { id: evaluation, department, campaign } = record;
  await records.note({ by, action, evaluation, department, campaign, detail, at: now });
  return after;
}
