import { campaignCopy } from '../../../prompts/campaign.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  departmentIn,
  departmentsIn,
  type EvaluationId,
  type OfficeRole,
  removeDepartment,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { CampaignStep } from './intent.ts';
import { managesCampaigns, onCampaignCard, showCampaign } from './show.ts';

const perPage = 20;
const longestSearch = 30;

/** 单位列表: a page of the departments, of all or of one state. */
export async function showUnits(
  talk: Conversation,
  wanted: Extract<CampaignStep, { step: 'units' }>,
): Promise<Reply> {
  const { campaign, state } = wanted;
  const name = wanted.name.replaceAll(/\s/g, '').slice(0, longestSearch);
  const part = (page: number) => ({ campaign, state, name, skip: page * perPage, limit: perPage });
  const first = await departmentsIn(talk.records, talk.person, part(0));
  if (!first.ok) return refusal(sayIssues(first.issues));
  const pages = Math.max(1, Math.ceil(first.value.count / perPage));
  const page = Math.min(wanted.page, pages - 1);
  const found = page === 0 ? first : await departmentsIn(talk.records, talk.person, part(page));
  if (!found.ok) return refusal(sayIssues(found.issues));
  return {
    show: onCampaignCard({
      view: 'campaign_units',
      campaign,
      name: found.value.campaign.name,
      state,
      search: name,
      units: found.value.departments,
      first: page * perPage + 1,
      count: found.value.count,
      page,
      pages,
    }),
  };
}

const order: readonly OfficeRole[] = ['coordinator', 'leader', 'contributor'];

/** One department: how far it is, who is in it, and the ways to its score and contents. */
export async function showUnit(talk: Conversation, evaluation: EvaluationId): Promise<Reply> {
  const found = await departmentIn(talk.records, talk.person, evaluation);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const { campaign, department, members } = found.value;
  const names = await talk.records.namesOf(members.map(({ person }) => person));
  return {
    show: onCampaignCard({
      view: 'campaign_unit',
      campaign: campaign.id,
      campaignName: campaign.name,
      department: department.department,
      unit: department,
      people: members
        .toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role))
        .map(({ person, role }) => ({ name: names.get(person) ?? null, role })),
      manages: await managesCampaigns(talk),
    }),
  };
}

/** 移出任务: a department that was added by mistake. */
export async function removeUnit(talk: Conversation, evaluation: EvaluationId): Promise<Reply> {
  const removed = await removeDepartment(talk.records, talk.person, evaluation, talk.now);
  if (!removed.ok) return refusal(sayIssues(removed.issues));
  const { campaign, department } = removed.value;
  return showCampaign(talk, campaign.id, [fill(campaignCopy.removed, { unit: department.name })]);
}
