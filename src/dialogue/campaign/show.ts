import { campaignCopy } from '../../../prompts/campaign.ts';
import {
  accessCampaign,
  type Campaign,
  type CampaignId,
  campaignsOf,
  may,
  storedScheme,
  theService,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply, Shown } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { CampaignView, View } from '../view.ts';
import { deadlineOf } from './heading.ts';

/** More would not fit a card. */
const perPage = 10;

/** 任务: a page of the campaigns this person may see, the newest first. */
export async function showCampaigns(talk: Conversation, wanted: number): Promise<Reply> {
  const found = await campaignsOf(talk.records, talk.person);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const pages = Math.max(1, Math.ceil(found.value.length / perPage));
  const page = Math.min(wanted, pages - 1);
  return {
    show: onCampaignCard({
      view: 'campaigns',
      campaigns: found.value.slice(page * perPage, (page + 1) * perPage).map((campaign) => ({
        campaign: campaign.id,
        name: campaign.name,
        region: campaign.region,
        deadline: deadlineIn(campaign, talk),
        figures: campaign,
      })),
      page,
      pages,
      manages: await managesCampaigns(talk),
    }),
  };
}

/** One campaign; `results` is what was just done. */
export async function showCampaign(
  talk: Conversation,
  id: CampaignId,
  results: readonly string[] = [],
): Promise<Reply> {
  const opened = await accessCampaign(talk.records, talk.person, id, 'see_campaign');
  if (!opened.ok) return refusal(sayIssues(opened.issues));
  return { show: onCampaignCard(await campaignView(talk, opened.value, results)) };
}

async function campaignView(
  talk: Conversation,
  campaign: Campaign,
  results: readonly string[],
): Promise<CampaignView> {
  const { id, name, region, year } = campaign;
  const reviewers = await talk.records.reviewersOf(id);
  const names = await talk.records.namesOf(reviewers);
  return {
    view: 'campaign',
    campaign: id,
    name,
    region,
    year,
    schemeName: await schemeNameOf(talk, campaign),
    deadline: deadlineIn(campaign, talk),
    figures: await talk.records.campaignFigures(id),
    reviewers: [...names.values()],
    namelessReviewers: reviewers.length - names.size,
    manages: await managesCampaigns(talk),
    results,
  };
}

async function schemeNameOf({ records, schemes }: Conversation, campaign: Campaign): Promise<string> {
  const pinned = await records.schemeOfCampaign(campaign);
  const stored = pinned === null ? null : await storedScheme(records, pinned);
  return (stored ?? schemes.find(({ id }) => id === campaign.scheme))?.name ?? campaign.scheme;
}

export const deadlineIn = ({ deadline }: Campaign, talk: Conversation) =>
  deadline === null ? null : deadlineOf(deadline, talk);

/** Units that want to join are told the name of whoever opened their campaign. */
export async function nameWanted({ records, person }: Conversation): Promise<readonly string[]> {
  const { name } = await records.person(person);
  return name === null ? [campaignCopy.tellYourName] : [];
}

export async function managesCampaigns({ records, person }: Conversation): Promise<boolean> {
  return may(await records.standing(person), 'manage_campaign', theService);
}

/** All cards about campaigns and administrators are one living card. */
export const onCampaignCard = (view: View): Shown => ({ topic: 'campaign', evaluation: null, view });
