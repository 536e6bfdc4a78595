import { respondToCampaign } from '../campaign/respond.ts';
import { withEvaluation } from '../replies/guard.ts';
import { showScore } from '../replies/whole.ts';
import type { Conversation, Reply } from '../reply.ts';
import type { BriefIntent } from './intent.ts';
import { nudgeOthers } from './nudge.ts';

/** The answer to whatever somebody wants of the summary of one evaluation. */
export async function respondToBrief(talk: Conversation, intent: BriefIntent): Promise<Reply> {
  if (intent.want === 'nudge') {
    return withEvaluation(talk, 'nudge', intent.evaluation, ({ record }) => nudgeOthers(talk, record.id));
  }
  const { administrator, reviews, memberships } = await talk.records.standing(talk.person);
  const isInCharge = administrator || reviews.length > 0;
  if (isInCharge && memberships.length === 0) {
    return respondToCampaign(talk, { want: 'campaign', step: 'list' });
  }
  return withEvaluation(talk, 'read', undefined, (opened) => showScore(talk, opened));
}
