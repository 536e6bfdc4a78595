import { askCopy as copy } from '../../../prompts/ask.ts';
import { fill } from '../../../prompts/fill.ts';
import { type Campaign, campaignsOf, type OpenEvaluation } from '../../evaluation/index.ts';
import { sentenceOfDeadline } from '../campaign/deadline.ts';
import { deadlineOf as deadlineAt } from '../campaign/heading.ts';
import { withEvaluation } from '../replies/guard.ts';
import { hear } from '../replies/hear.ts';
import { isAnswerTo } from '../replies/told-text.ts';
import { showScore } from '../replies/whole.ts';
import type { Conversation, Reply } from '../reply.ts';
import { unitName } from '../say.ts';
import { showSummary } from '../summary/show.ts';
import { headingOf } from '../views/heading.ts';
import { listByIndicator } from './indicator.ts';
import type { Asked, AskIntent } from './intent.ts';
import { listUnits } from './list.ts';
import { answerOfUnit, yearOf } from './unit.ts';

/**
 * A question in plain Chinese, answered as far as the asker's role goes. What waits for an answer that these
 * words may be goes first.
 */
export async function respondToAsk(talk: Conversation, { asked, text }: AskIntent): Promise<Reply> {
  if (talk.replyTo?.section || (await isAnswerTo(talk, text))) return hear(talk, text);
  if (asked.ask === 'own') return answerOfOwn(talk, asked.about);
  const seen = await campaignsOf(talk.records, talk.person);
  const wanted = yearOf(talk, asked.year);
  const campaigns = seen.ok ? seen.value.filter(({ year }) => wanted === null || year === wanted) : [];
  if (asked.ask === 'unit') return (await answerOfUnit(talk, campaigns, asked)) ?? hear(talk, text);
  const [campaign] = campaigns;
  if (campaign !== undefined) return answerOfCampaign(talk, campaign, asked);
  if (seen.ok && wanted !== null) return { say: copy.noCampaign };
  return answerOfMember(talk, asked);
}

type OfCampaign = Exclude<Asked, { ask: 'own' | 'unit' }>;

function answerOfCampaign(talk: Conversation, campaign: Campaign, asked: OfCampaign): Promise<Reply> | Reply {
  switch (asked.ask) {
    case 'figures':
      return showSummary(talk, { campaign: campaign.id, scope: 'handed_in' });
    case 'deadline':
      return { say: deadlineOf(talk, { name: campaign.name, deadline: campaign.deadline }) };
    case 'extreme':
      return asked.indicator === null
        ? listUnits(talk, campaign, asked)
        : listByIndicator(talk, campaign, asked);
    default:
      return listUnits(talk, campaign, asked);
  }
}

/** Of somebody who sees one department: who owes what there, and the last day; nothing of others. */
function answerOfMember(talk: Conversation, asked: OfCampaign): Promise<Reply> | Reply {
  const isOfOwn = asked.ask === 'state' && asked.state === 'not_handed_in';
  if (!isOfOwn && asked.ask !== 'deadline') return { say: copy.onlyOwn };
  return withEvaluation(talk, 'read', undefined, (opened) =>
    isOfOwn ? showScore(talk, opened) : { say: deadlineOfUnit(talk, opened) },
  );
}

function answerOfOwn(talk: Conversation, about: Extract<Asked, { ask: 'own' }>['about']): Promise<Reply> {
  return withEvaluation(talk, 'read', undefined, (opened) =>
    about === 'losses' ? showScore(talk, opened, null) : showScore(talk, opened),
  );
}

function deadlineOfUnit(talk: Conversation, { record }: OpenEvaluation): string {
  return deadlineOf(talk, { name: unitName(headingOf(record)), deadline: record.deadline });
}

function deadlineOf(
  talk: Conversation,
  { name, deadline }: { readonly name: string; readonly deadline: string | null },
): string {
  if (deadline === null) return fill(copy.noDeadline, { unit: name });
  return fill(copy.deadline, { unit: name, deadline: sentenceOfDeadline(deadlineAt(deadline, talk)) });
}
