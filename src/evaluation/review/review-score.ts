import { type FactDefinition, type Result, readAnswer } from '../../facts/index.ts';
import { exact, roundHalfUp } from '../../schemes/index.ts';
import { reviewScoreDigest } from '../history/record-digests.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { currentScoreOf } from '../score-row.ts';
import { reopened } from './step.ts';
import { longestReason } from './submit.ts';

export interface ReviewScoreInput {
  readonly evaluation: EvaluationId;
  readonly indicator: string;
  /** As typed; empty: the self-score stands, and a review score given before is taken back. */
  readonly points: string;
  readonly reason: string;
}

/** The reviewer gives an indicator a score beside the self-score, with a reason; both stay. */
export async function setReviewScore(
  records: Records,
  by: PersonId,
  input: ReviewScoreInput,
  now: Date,
): Promise<Result<OpenEvaluation>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'review');
  if (!opened.ok) return opened;
  const { record, sheet, review } = opened.value;
  if (record.status !== 'submitted' && record.status !== 'approved') return refused('nothing_to_review');
  const indicator = sheet.indicators.find(({ id }) => id === input.indicator);
  if (indicator === undefined) return refused('no_such_indicator');
  const read = readPoints(indicator.name, indicator.maxPoints, input.points);
  if (!read.ok) return read;
  const points = read.value;
  const reason = input.reason.trim();
  if (points !== null && reason === '') return refused('review_reason_wanted');
  if (reason.length > longestReason) return refused('reason_too_long', { most: String(longestReason) });
  if (points === null && !review.scores.has(indicator.id)) return refused('no_review_score');
  const score = { indicator: indicator.id, points, reason, by, at: now };
  await records.addReviewScore(record.id, score);
  const detail = { digest: await reviewScoreDigest({ ...score, at: now.getTime() }) };
  await records.note({ by, action: 'review_score', evaluation: record.id, detail, at: now });
  const changed = await reopened(records, by, record.id);
  if (changed.ok) await records.saveScore(record.id, currentScoreOf(changed.value), now);
  return changed;
}

/** Two decimals, or null for an empty field. */
function readPoints(name: string, max: string, typed: string): Result<string | null> {
  if (typed.trim() === '') return { ok: true, value: null };
  const definition: FactDefinition = {
    id: 'review_score',
    name,
    unit: '分',
    role: 'ruling',
    type: 'points',
    min: '0',
    max,
  };
  const read = readAnswer(definition, typed);
  if (!read.ok) return read;
  if (typeof read.value.value !== 'string') throw new Error('points are read as a decimal string');
  return { ok: true, value: roundHalfUp(exact(read.value.value), 2) };
}
