import { review as copy } from '../../../prompts/review.ts';
import { discuss, type OpenEvaluation } from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import { tellEverybody } from './others.ts';
import { onReview, showReview } from './show.ts';

/** 集体研究: the form for date, meeting and conclusion. */
export function askDiscussion(evaluation: OpenEvaluation, note = '', problem: string | null = null): Reply {
  return { show: onReview(evaluation, { view: 'discuss', ...headingOf(evaluation.record), note, problem }) };
}

/** The note is kept; it stands on the leader's card and in the report. */
export async function keepDiscussion(
  talk: Conversation,
  evaluation: OpenEvaluation,
  note: string,
): Promise<Reply> {
  const { record } = evaluation;
  const done = await discuss(talk.records, talk.person, { evaluation: record.id, note }, talk.now);
  if (!done.ok) {
    const problem = sayIssues(done.issues);
    return { ...askDiscussion(evaluation, note, problem), ...refusal(problem) };
  }
  const shown = await showReview(talk, done.value);
  const others = await tellEverybody(talk, record);
  const toast = { kind: 'success', text: copy.discuss.saved } as const;
  if (shown.show !== undefined) return { ...shown, toast, others };
  const notice = {
    view: 'notice',
    evaluation: record.id,
    title: copy.discuss.title,
    text: copy.discuss.saved,
    actions: [{ do: 'score' }, { do: 'contents' }],
  } as const;
  return { show: onReview(done.value, notice), toast, others };
}
