import { campaignCopy } from '../../../prompts/campaign.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  appointAdministrator,
  appointReviewer,
  type CampaignId,
  claimAdministration,
  dismissAdministrator,
  dismissReviewer,
  type PersonId,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { appointedCard } from './appointed.ts';
import { nameWanted } from './show.ts';

type Change = { readonly campaign: CampaignId | null; readonly person: PersonId | null };

/** 管理员: who they are, and whom one may add. */
export function administratorsCard(talk: Conversation): Promise<Reply> {
  return appointedCard(talk, null);
}

/** 复核人员 of a campaign. */
export function reviewersCard(talk: Conversation, campaign: CampaignId): Promise<Reply> {
  return appointedCard(talk, campaign);
}

/** Narrows the people to choose from by name or department. */
export function findPerson(
  talk: Conversation,
  { campaign, search }: { readonly campaign: CampaignId | null; readonly search: string },
): Promise<Reply> {
  return appointedCard(talk, campaign, { search });
}

/** The person chosen in the form becomes reviewer or administrator, and is told. */
export async function appoint(talk: Conversation, { campaign, person }: Change): Promise<Reply> {
  if (person === null) return refusal(campaignCopy.choosePerson);
  const { records, person: by, now } = talk;
  const done =
    campaign === null
      ? await appointAdministrator(records, by, person, now)
      : await appointReviewer(records, by, { campaign, person }, now);
  if (!done.ok) return refusal(sayIssues(done.issues));
  const { name, fresh, campaign: reviewed } = done.value;
  const results = [fill(fresh ? campaignCopy.appointed : campaignCopy.appointedAlready, { name })];
  const say =
    reviewed === null
      ? campaignCopy.administratorForYou
      : fill(campaignCopy.reviewerForYou, { campaign: reviewed.name });
  const others = fresh && person !== by ? [{ person, say }] : [];
  return { ...(await appointedCard(talk, campaign, { results })), others };
}

/** Ends an appointment; the person is told. */
export async function dismiss(talk: Conversation, { campaign, person }: Change): Promise<Reply> {
  if (person === null) return refusal(campaignCopy.choosePerson);
  const { records, person: by, now } = talk;
  const name = (await records.namesOf([person])).get(person) ?? campaignCopy.nameless;
  const done =
    campaign === null
      ? await dismissAdministrator(records, by, person, now)
      : await dismissReviewer(records, by, { campaign, person }, now);
  if (!done.ok) return refusal(sayIssues(done.issues));
  if (campaign === null && person === by) return { say: campaignCopy.resigned };
  const say =
    done.value === null
      ? campaignCopy.noAdministratorForYou
      : fill(campaignCopy.noReviewerForYou, { campaign: done.value.name });
  const results = [fill(campaignCopy.dismissed, { name })];
  const others = person === by ? [] : [{ person, say }];
  return { ...(await appointedCard(talk, campaign, { results })), others };
}

/** 管理员 <code>: the first administrator. */
export async function claim(talk: Conversation, code: string): Promise<Reply> {
  const claimed = await claimAdministration(talk.records, talk.person, code, talk);
  if (!claimed.ok) return { say: sayIssues(claimed.issues) };
  return { say: [campaignCopy.claimed, ...(await nameWanted(talk))].join('') };
}
