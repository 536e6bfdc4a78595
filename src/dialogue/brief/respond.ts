import { withEvaluation } from '../replies/guard.ts';
import { showScore } from '../replies/whole.ts';
import type { Conversation, Reply } from '../reply.ts';
import { respondToSummary } from '../summary/respond.ts';
import type { BriefIntent } from './intent.ts';
import { nudgeOthers } from './nudge.ts';

/** The answer to whatever somebody wants of the summary of one evaluation; of a whole campaign, where they have no unit. */
export async function respondToBrief(talk: Conversation, intent: BriefIntent): Promise<Reply> {
  const isOfOne = 'evaluation' in intent && intent.evaluation !== undefined;
  if (!isOfOne && (await looksAfterOthersOnly(talk))) {
    const step = intent.want === 'nudge' ? 'ask_nudge_of_newest' : 'ask';
    return respondToSummary(talk, { want: 'summary', step });
  }
  if (intent.want === 'nudge') {
    return withEvaluation(talk, 'nudge', intent.evaluation, ({ record }) => nudgeOthers(talk, record.id));
  }
  return withEvaluation(talk, 'read', undefined, (opened) => showScore(talk, opened));
}

async function looksAfterOthersOnly({ records, person }: Conversation): Promise<boolean> {
  const { administrator, reviews, memberships } = await records.standing(person);
  return (administrator || reviews.length > 0) && memberships.length === 0;
}
