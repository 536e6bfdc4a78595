import { fill } from '../../../prompts/fill.ts';
import { review as copy } from '../../../prompts/review.ts';
import {
  approversOf,
  lockedRefusal,
  type OpenEvaluation,
  openEvaluation,
  submit,
  takesChanges,
  withdraw,
} from '../../evaluation/index.ts';
import type { Issue } from '../../facts/index.ts';
import { makeCurrent, refusal } from '../replies/guard.ts';
import { refreshed } from '../replies/shown.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues, unitName } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import { submitView } from '../views/review/submit.ts';
import { approversOfView } from '../views/review/who.ts';
import type { ReviewIntent } from './intent.ts';
import { reviewShown, type Told, tellEverybody } from './others.ts';
import { onReview } from './show.ts';

/** 提交审核: what is still open, or the confirmation. */
export async function askSubmit(
  talk: Conversation,
  evaluation: OpenEvaluation,
  typed: { readonly note?: string; readonly problem?: string } = {},
): Promise<Reply> {
  const { record } = evaluation;
  if (!takesChanges(record.status))
    return refusal(sayIssues((await lockedRefusal(talk.records, record)).issues));
  const approvers = await approversOf(talk.records, record);
  return { show: onReview(evaluation, await submitView(talk.records, evaluation, approvers, typed)) };
}

/** 确认提交: locks the answers, keeps what they are, and asks whoever signs. */
export async function confirmSubmit(
  talk: Conversation,
  intent: Extract<ReviewIntent, { want: 'confirm_submit' }>,
): Promise<Reply> {
  const done = await submit(talk.records, talk.person, intent, talk.now);
  if (!done.ok) return submitRefused(talk, intent, done.issues);
  const { evaluation } = done.value;
  await makeCurrent(talk, intent.evaluation);
  const asked: Told = { show: (seen) => reviewShown(talk, seen) };
  const told = new Map(evaluation.review.approvers.map((person) => [person, asked]));
  return {
    show: await reviewShown(talk, evaluation),
    toast: { kind: 'success', text: fill(copy.submit.done, { who: approversOfView(evaluation) }) },
    refresh: await refreshed(talk, evaluation),
    others: await tellEverybody(talk, evaluation.record, told),
  };
}

/** Shows the form again with what was typed, where the person may submit at all. */
async function submitRefused(
  talk: Conversation,
  { evaluation, note }: Extract<ReviewIntent, { want: 'confirm_submit' }>,
  issues: readonly Issue[],
): Promise<Reply> {
  const problem = sayIssues(issues);
  const opened = await openEvaluation(talk.records, talk.person, evaluation, 'submit');
  if (!opened.ok || !takesChanges(opened.value.record.status)) return refusal(problem);
  return { ...(await askSubmit(talk, opened.value, { note, problem })), ...refusal(problem) };
}

/** 撤回: the answers can be changed again; whoever was asked to sign is told. */
export async function takeBack(talk: Conversation, evaluation: OpenEvaluation): Promise<Reply> {
  const { record, review } = evaluation;
  const done = await withdraw(talk.records, talk.person, { evaluation: record.id }, talk.now);
  if (!done.ok) return refusal(sayIssues(done.issues));
  const by = (await talk.records.namesOf([talk.person])).get(talk.person) ?? copy.roles.coordinator;
  const say = fill(copy.withdrawn.told, { by, unit: unitName(headingOf(record)) });
  const told = new Map(review.approvers.map((person) => [person, { say }]));
  return {
    ...(await askSubmit(talk, done.value)),
    toast: { kind: 'success', text: copy.withdrawn.toast },
    refresh: await refreshed(talk, done.value),
    others: await tellEverybody(talk, record, told),
  };
}
