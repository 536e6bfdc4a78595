import type { Result } from '../../facts/index.ts';
import type { CampaignId, EvaluationId, PersonId } from '../ids.ts';
import { type Deed, may, theService } from '../may.ts';
import { refused } from '../open.ts';
import type {
  Campaign,
  CampaignDepartment,
  CampaignFigures,
  DepartmentState,
  Membership,
  Records,
} from '../ports/index.ts';

/** The campaigns this person may see, the newest first: all of them, or those they review. */
export async function campaignsOf(
  records: Records,
  by: PersonId,
): Promise<Result<readonly (Campaign & CampaignFigures)[]>> {
  const standing = await records.standing(by);
  const isInCharge = may(standing, 'see_campaign', theService) || standing.reviews.length > 0;
  if (!isInCharge) return refused('campaigns_not_yours');
  const all = await records.campaigns();
  return { ok: true, value: all.filter(({ id }) => may(standing, 'see_campaign', { campaign: id })) };
}

/**
 * The campaign on behalf of a person. Whoever may not see it gets the same `campaigns_not_yours` as for an id
 * that does not exist; a reviewer who may not change it gets `administrators_only`.
 */
export async function accessCampaign(
  records: Records,
  by: PersonId,
  id: CampaignId,
  deed: Extract<Deed, 'see_campaign' | 'nudge_campaign' | 'manage_campaign'>,
): Promise<Result<Campaign>> {
  const standing = await records.standing(by);
  const campaign = await records.campaign(id);
  if (campaign === null || !may(standing, 'see_campaign', { campaign: id })) {
    return refused('campaigns_not_yours');
  }
  return may(standing, deed, { campaign: id })
    ? { ok: true, value: campaign }
    : refused('administrators_only');
}

export interface DepartmentsPage {
  readonly campaign: Campaign;
  readonly departments: readonly CampaignDepartment[];
  readonly count: number;
}

/** A page of the departments in a campaign. */
export async function departmentsIn(
  records: Records,
  by: PersonId,
  page: {
    readonly campaign: CampaignId;
    readonly state: DepartmentState;
    readonly name: string;
    readonly skip: number;
    readonly limit: number;
  },
): Promise<Result<DepartmentsPage>> {
  const campaign = await accessCampaign(records, by, page.campaign, 'see_campaign');
  if (!campaign.ok) return campaign;
  const found = await records.departmentsOfCampaign(page.campaign, page);
  return { ok: true, value: { campaign: campaign.value, ...found } };
}

/** One department of a campaign with its people. */
export async function departmentIn(
  records: Records,
  by: PersonId,
  evaluation: EvaluationId,
): Promise<
  Result<{
    readonly campaign: Campaign;
    readonly department: CampaignDepartment;
    readonly members: readonly Membership[];
  }>
> {
  const record = await records.evaluation(evaluation);
  if (record === null) return refused('campaigns_not_yours');
  const campaign = await accessCampaign(records, by, record.campaign, 'see_campaign');
  if (!campaign.ok) return campaign;
  const members = await records.membersOf(record.department);
  const score = await records.currentScore(evaluation);
  const department: CampaignDepartment = {
    evaluation,
    department: record.department,
    name: record.departmentName,
    status: record.status,
    members: members.length,
    total: score?.total ?? '0.00',
    max: score?.max ?? '0.00',
    missing: score?.missing ?? 0,
  };
  return { ok: true, value: { campaign: campaign.value, department, members } };
}
