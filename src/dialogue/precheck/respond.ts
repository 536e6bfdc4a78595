import { precheck as copy } from '../../../prompts/precheck.ts';
import {
  explainFinding,
  lockedRefusal,
  type OpenEvaluation,
  openEvaluation,
  takesChanges,
} from '../../evaluation/index.ts';
import type { Issue } from '../../facts/index.ts';
import { colleaguesRefreshed } from '../replies/colleagues.ts';
import { makeCurrent, refusal, withEvaluation } from '../replies/guard.ts';
import { refreshed } from '../replies/shown.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues, sentenceOfIssue } from '../say.ts';
import type { View } from '../view.ts';
import type { PrecheckIntent } from './intent.ts';
import { explainView, precheckView } from './view.ts';

/** 预审 and 说明原因. */
export async function respondToPrecheck(talk: Conversation, intent: PrecheckIntent): Promise<Reply> {
  switch (intent.want) {
    case 'precheck':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) =>
        showPrecheck(talk, opened, intent.page),
      );
    case 'explain_finding':
      return withEvaluation(talk, 'explain', intent.evaluation, (opened) => askReason(talk, opened, intent));
    case 'keep_finding_reason':
      return keepReason(talk, intent);
  }
}

/** 预审: errors first, then warnings, information folded. */
function showPrecheck({ timeZone }: Conversation, evaluation: OpenEvaluation, page = 0): Reply {
  return { show: onPrecheck(evaluation, precheckView(evaluation, timeZone, page)) };
}

/** 说明原因: the form, or what is found now where that finding is gone. */
async function askReason(
  talk: Conversation,
  evaluation: OpenEvaluation,
  intent: Extract<PrecheckIntent, { want: 'explain_finding' }>,
): Promise<Reply> {
  const { record } = evaluation;
  if (!takesChanges(record.status)) {
    return refusal(sayIssues((await lockedRefusal(talk.records, record)).issues));
  }
  const view = explainView(evaluation, talk.timeZone, intent);
  if (view?.finding.explainable !== true) {
    const code = view === null ? 'finding_gone' : 'finding_to_correct';
    return {
      ...showPrecheck(talk, evaluation, intent.page),
      ...refusal(sentenceOfIssue({ code, values: {} })),
    };
  }
  return { show: onPrecheck(evaluation, view) };
}

/** The reason is kept with name and time, and stands on everybody's cards. */
async function keepReason(
  talk: Conversation,
  intent: Extract<PrecheckIntent, { want: 'keep_finding_reason' }>,
): Promise<Reply> {
  const done = await explainFinding(talk.records, talk.person, intent, talk.now);
  if (!done.ok) return reasonRefused(talk, intent, done.issues);
  const evaluation = done.value;
  await makeCurrent(talk, intent.evaluation);
  return {
    ...showPrecheck(talk, evaluation, intent.page),
    toast: { kind: 'success', text: copy.explain.saved },
    refresh: await refreshed(talk, evaluation),
    others: colleaguesRefreshed(talk, evaluation),
  };
}

/** The form again with what was typed; where the finding is gone, what is found now. */
async function reasonRefused(
  talk: Conversation,
  intent: Extract<PrecheckIntent, { want: 'keep_finding_reason' }>,
  issues: readonly Issue[],
): Promise<Reply> {
  const problem = sayIssues(issues);
  const no = refusal(problem);
  const opened = await openEvaluation(talk.records, talk.person, intent.evaluation, 'explain');
  if (!opened.ok || !takesChanges(opened.value.record.status)) return no;
  const view = explainView(opened.value, talk.timeZone, intent, { reason: intent.reason, problem });
  if (view?.finding.explainable === true) return { show: onPrecheck(opened.value, view), ...no };
  return { ...showPrecheck(talk, opened.value, intent.page), ...no };
}

function onPrecheck({ record }: OpenEvaluation, view: View): NonNullable<Reply['show']> {
  return { topic: 'precheck', evaluation: record.id, view };
}
