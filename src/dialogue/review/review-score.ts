import { fill } from '../../../prompts/fill.ts';
import { review as copy } from '../../../prompts/review.ts';
import {
  coordinatorsOf,
  type OpenEvaluation,
  openEvaluation,
  setReviewScore,
} from '../../evaluation/index.ts';
import type { Issue } from '../../facts/index.ts';
import { refusal } from '../replies/guard.ts';
import { showScore } from '../replies/whole.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues, sentenceOfIssue, unitName } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import { reviewScoreView } from '../views/review/score-form.ts';
import { nameOf } from '../views/review/who.ts';
import type { ReviewIntent } from './intent.ts';
import { tellEverybody } from './others.ts';

type Given = Extract<ReviewIntent, { want: 'set_review_score' }>;

/** 复核得分: the form for one indicator, on the score card. */
export function askReviewScore(
  evaluation: OpenEvaluation,
  indicator: string,
  typed?: { readonly points: string; readonly reason: string; readonly problem: string },
): Reply {
  const view = reviewScoreView(evaluation, indicator, typed);
  if (view === null) return refusal(sentenceOfIssue({ code: 'no_such_indicator', values: {} }));
  return { show: { topic: 'score', evaluation: evaluation.record.id, view } };
}

/** The score is kept beside the self-score, and the coordinator is told. */
export async function keepReviewScore(talk: Conversation, intent: Given): Promise<Reply> {
  const done = await setReviewScore(talk.records, talk.person, intent, talk.now);
  if (!done.ok) return scoreRefused(talk, intent, done.issues);
  const evaluation = done.value;
  const { record, sheet, review } = evaluation;
  const indicator = sheet.indicators.find(({ id }) => id === intent.indicator);
  const given = review.scores.get(intent.indicator);
  const values = {
    name: indicator?.name ?? '',
    self: indicator?.score ?? '—',
    reviewed: given?.points ?? '',
  };
  const unit = unitName(headingOf(record));
  const who = (await talk.records.namesOf([talk.person])).get(talk.person) ?? copy.roles.reviewer;
  const say =
    given === undefined
      ? fill(copy.score.toldCleared, { ...values, who, unit })
      : fill(copy.score.told, {
          ...values,
          who: nameOf(evaluation, given.by, 'reviewer'),
          unit,
          reason: given.reason,
        });
  const told = new Map(
    (await coordinatorsOf(talk.records, record.department)).map((person) => [person, { say }]),
  );
  const text = fill(given === undefined ? copy.score.cleared : copy.score.saved, values);
  return {
    ...showScore(talk, evaluation, intent.indicator),
    toast: { kind: 'success', text },
    others: await tellEverybody(talk, record, told),
  };
}

async function scoreRefused(
  talk: Conversation,
  { evaluation, indicator, points, reason }: Given,
  issues: readonly Issue[],
): Promise<Reply> {
  const problem = sayIssues(issues);
  const opened = await openEvaluation(talk.records, talk.person, evaluation, 'review');
  if (!opened.ok) return refusal(problem);
  return { ...askReviewScore(opened.value, indicator, { points, reason, problem }), ...refusal(problem) };
}
