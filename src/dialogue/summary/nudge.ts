import { fill } from '../../../prompts/fill.ts';
import { summaryCopy } from '../../../prompts/summary.ts';
import {
  type CampaignId,
  type CampaignOwing,
  nudgeCampaign,
  type Owed,
  owingIn,
} from '../../evaluation/index.ts';
import { deadlineIn, onCampaignCard } from '../campaign/show.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply, ToOther } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { showSummary } from './show.ts';

/** 催办: whom it would reach, before it reaches anybody. */
export async function askNudge(talk: Conversation, id: CampaignId): Promise<Reply> {
  const found = await owingIn(talk.records, talk.person, id, talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const { campaign, people, before, unreachable } = found.value;
  const isApproving = (owed: readonly Owed[]) => owed.every(({ what }) => what.kind === 'approving');
  const approving = [...people.values()].filter(isApproving).length;
  return {
    show: onCampaignCard({
      view: 'nudge',
      campaign: id,
      name: campaign.name,
      people: people.size,
      units: unitsOf(found.value),
      filling: people.size - approving,
      approving,
      before,
      unreachable,
    }),
  };
}

/** Everybody who owes something gets one card with what that is. */
export async function nudgeAll(talk: Conversation, id: CampaignId): Promise<Reply> {
  const done = await nudgeCampaign(talk.records, talk.person, id, talk);
  if (!done.ok) return refusal(sayIssues(done.issues));
  const { campaign, people, before, rest } = done.value;
  const { name: who } = await talk.records.person(talk.person);
  const deadline = deadlineIn(campaign, talk);
  const results = [
    people.size === 0
      ? summaryCopy.nobodyToNudge
      : fill(summaryCopy.nudged, { people: String(people.size), units: String(unitsOf(done.value)) }),
    ...(before === 0 ? [] : [fill(summaryCopy.nudgedBefore, { people: String(before) })]),
    ...(rest === 0 ? [] : [fill(summaryCopy.nudgeRest, { people: String(rest) })]),
    ...unreachableLine(done.value),
  ];
  return {
    ...(await showSummary(talk, { campaign: id, scope: 'handed_in' }, results)),
    others: [...people].map(
      ([person, owes]): ToOther => ({
        person,
        show: {
          topic: 'menu',
          evaluation: null,
          view: { view: 'nudged', campaignName: campaign.name, deadline, who, owes },
        },
      }),
    ),
  };
}

const mostNamed = 5;

function unreachableLine({ unreachable }: CampaignOwing): readonly string[] {
  if (unreachable.length === 0) return [];
  const names = unreachable.slice(0, mostNamed).join('、');
  return [fill(summaryCopy.unreachable, { count: String(unreachable.length), names })];
}

function unitsOf({ people }: Pick<CampaignOwing, 'people'>): number {
  return new Set([...people.values()].flatMap((owed) => owed.map(({ evaluation }) => evaluation))).size;
}
