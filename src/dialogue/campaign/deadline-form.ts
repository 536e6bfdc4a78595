import { campaignCopy } from '../../../prompts/campaign.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  accessCampaign,
  type CampaignId,
  type EvaluationId,
  type MovedDeadline,
  moveDeadline,
  openEvaluation,
  type PersonId,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Refresh, Reply, ToOther } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { contentsView } from '../views/contents.ts';
import { scoreView } from '../views/score.ts';
import { dayInWords, sentenceOfDeadline } from './deadline.ts';
import { deadlineOf } from './heading.ts';
import { deadlineIn, onCampaignCard, showCampaign } from './show.ts';

/** Cards of more people are left as they are: each of them takes a look at the database. */
const mostRefreshed = 50;

/** 改截止日期: the form. */
export async function deadlineForm(
  talk: Conversation,
  id: CampaignId,
  typed = '',
  problem: string | null = null,
): Promise<Reply> {
  const opened = await accessCampaign(talk.records, talk.person, id, 'manage_campaign');
  if (!opened.ok) return refusal(sayIssues(opened.issues));
  const { name } = opened.value;
  const now = deadlineIn(opened.value, talk);
  return { show: onCampaignCard({ view: 'deadline', campaign: id, name, now, typed, problem }) };
}

/** The new last day counts, and every coordinator who still has to hand in is told. */
export async function moveTo(
  talk: Conversation,
  { campaign, day }: { readonly campaign: CampaignId; readonly day: string },
): Promise<Reply> {
  const moved = await moveDeadline(talk.records, talk.person, { campaign, day }, talk);
  if (!moved.ok) {
    const text = sayIssues(moved.issues);
    if (moved.issues.every(({ path }) => path !== 'deadline')) return refusal(text);
    const form = await deadlineForm(talk, campaign, day.slice(0, 10), text);
    return { ...form, toast: { kind: 'error', text } };
  }
  const { was, tell } = moved.value;
  const isSame = was === moved.value.campaign.deadline;
  const copy = isSame ? campaignCopy.deadlineSame : campaignCopy.deadlineMoved;
  const told = fill(copy, { deadline: sentence(talk, moved.value), people: String(tell.size) });
  const say = toldCoordinators(talk, moved.value);
  const refreshes = tell.size <= mostRefreshed;
  return {
    ...(await showCampaign(talk, campaign, [told])),
    others: [...tell].map(
      ([person, evaluations]): ToOther => ({
        person,
        say,
        refresh: refreshes ? evaluations.flatMap((evaluation) => cardsOf(talk, person, evaluation)) : [],
      }),
    ),
  };
}

function toldCoordinators(talk: Conversation, moved: MovedDeadline): string {
  const values = { campaign: moved.campaign.name, deadline: sentence(talk, moved) };
  return moved.was === null
    ? fill(campaignCopy.deadlineSetForYou, values)
    : fill(campaignCopy.deadlineMovedForYou, { ...values, was: dayInWords(deadlineOf(moved.was, talk)) });
}

/** Their cards that show the days left, drawn as they may see them. */
function cardsOf(talk: Conversation, person: PersonId, evaluation: EvaluationId): readonly Refresh[] {
  const read = async () => {
    const opened = await openEvaluation(talk.records, person, evaluation, 'read');
    if (!opened.ok) throw new Error(`${person} coordinates ${evaluation} and may not read it`);
    return opened.value;
  };
  return [
    {
      topic: 'filling',
      evaluation,
      draw: async () => contentsView(await read(), talk, await talk.records.drafts(evaluation, person)),
    },
    { topic: 'score', evaluation, draw: async () => scoreView(await read(), talk) },
  ];
}

function sentence(talk: Conversation, { campaign }: MovedDeadline): string {
  const deadline = deadlineIn(campaign, talk);
  return deadline === null ? '' : sentenceOfDeadline(deadline);
}
