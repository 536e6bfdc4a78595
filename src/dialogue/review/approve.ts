import { fill } from '../../../prompts/fill.ts';
import { review as copy } from '../../../prompts/review.ts';
import {
  approve,
  coordinatorsOf,
  type OpenEvaluation,
  openEvaluation,
  overtakenReviewScores,
  reopen,
  returnForChanges,
  type Step,
  steps,
} from '../../evaluation/index.ts';
import type { Issue } from '../../facts/index.ts';
import { makeCurrent, refusal } from '../replies/guard.ts';
import { refreshed } from '../replies/shown.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues, sentenceOfIssue, unitName } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import { reasonsView } from '../views/review/reasons.ts';
import { deciderOf } from '../views/review/who.ts';
import type { ReviewIntent } from './intent.ts';
import { reviewShown, type Told, tellEverybody } from './others.ts';
import { onReview } from './show.ts';

/** 通过: exactly the submission the card showed; a newer one is shown first. */
export async function approveSubmission(
  talk: Conversation,
  intent: Extract<ReviewIntent, { want: 'approve' }>,
): Promise<Reply> {
  const done = await approve(talk.records, talk.person, intent, talk.now);
  if (!done.ok) return overtakenOr(talk, intent, 'approve', done.issues);
  const { evaluation, snapshot } = done.value;
  const { record, review, sheet } = evaluation;
  await makeCurrent(talk, record.id);
  const decision = review.decisions.at(-1);
  const who = decision === undefined ? copy.roles.approver : deciderOf(evaluation, decision, 'approver');
  const number = String(snapshot.number);
  const unit = unitName(headingOf(record));
  const coordinators: Told = { say: fill(copy.card.approvedTold, { who, unit, number, total: sheet.total }) };
  const reviewers: Told = {
    say: `${fill(copy.card.toReview, { who, unit, total: sheet.total })}${toLookAgain(evaluation)}`,
    show: (seen) => reviewShown(talk, seen),
  };
  const told = new Map([
    ...(await talk.records.reviewersOf(record.campaign)).map((person) => [person, reviewers] as const),
    ...(await coordinatorsOf(talk.records, record.department)).map(
      (person) => [person, coordinators] as const,
    ),
  ]);
  return {
    show: await reviewShown(talk, evaluation),
    toast: { kind: 'success', text: fill(copy.card.approved, { number }) },
    refresh: await refreshed(talk, evaluation),
    others: await tellEverybody(talk, record, told),
  };
}

/** Review scores from before a return that are about other figures by now. */
function toLookAgain(evaluation: OpenEvaluation): string {
  const overtaken = overtakenReviewScores(evaluation);
  const names = evaluation.sheet.indicators.filter(({ id }) => overtaken.has(id)).map(({ name }) => name);
  return names.length === 0 ? '' : fill(copy.card.toReviewAgain, { names: names.join('、') });
}

/** 退回, 重新打开: the form for the reasons. */
export function askReasons(evaluation: OpenEvaluation, step: 'return' | 'reopen', note = ''): Reply {
  const { status } = evaluation.record;
  if (!steps[step].from.includes(status)) {
    return refusal(sentenceOfIssue({ code: `cannot_${step}_${status}`, values: {} }));
  }
  return { show: onReview(evaluation, reasonsView(evaluation, step, { note })) };
}

/** The reasons are there: those who fill in are told, each section with its own. */
export async function giveBack(
  talk: Conversation,
  intent: Extract<ReviewIntent, { want: 'return' | 'reopen' }>,
): Promise<Reply> {
  const take = intent.want === 'return' ? returnForChanges : reopen;
  const done = await take(talk.records, talk.person, intent, talk.now);
  if (!done.ok) return reasonsRefused(talk, intent, done.issues);
  const evaluation = done.value;
  const shown: Told = { show: (seen) => reviewShown(talk, seen) };
  const told = new Map(
    (await coordinatorsOf(talk.records, evaluation.record.department)).map((person) => [person, shown]),
  );
  const text = intent.want === 'return' ? copy.reasons.returned : copy.reasons.reopened;
  return {
    show: await reviewShown(talk, evaluation),
    toast: { kind: 'success', text },
    refresh: await refreshed(talk, evaluation),
    others: await tellEverybody(talk, evaluation.record, told),
  };
}

/** The form again with what was typed; a submission handed in meanwhile is shown instead. */
async function reasonsRefused(
  talk: Conversation,
  intent: Extract<ReviewIntent, { want: 'return' | 'reopen' }>,
  issues: readonly Issue[],
): Promise<Reply> {
  const opened = await openEvaluation(talk.records, talk.person, intent.evaluation, steps[intent.want].deed);
  // A form left as it is keeps what was typed; drawn anew, so many long reasons would not fit.
  const isEmpty = issues.some(({ code }) => code === 'reason_wanted');
  if (!opened.ok || !isEmpty) return overtakenOr(talk, intent, intent.want, issues);
  const { sections, note } = intent;
  const problem = sayIssues(issues);
  const view = reasonsView(opened.value, intent.want, { sections, note, problem });
  return { show: onReview(opened.value, view), ...refusal(problem) };
}

/** A refusal; where something newer was handed in, with the card that shows it. */
async function overtakenOr(
  talk: Conversation,
  { evaluation }: { readonly evaluation: ReviewIntentTarget },
  step: Step,
  issues: readonly Issue[],
): Promise<Reply> {
  const no = refusal(sayIssues(issues));
  if (!issues.some(({ code }) => code === 'snapshot_overtaken')) return no;
  const opened = await openEvaluation(talk.records, talk.person, evaluation, steps[step].deed);
  return opened.ok ? { ...no, show: await reviewShown(talk, opened.value) } : no;
}

type ReviewIntentTarget = Extract<ReviewIntent, { want: 'approve' }>['evaluation'];
