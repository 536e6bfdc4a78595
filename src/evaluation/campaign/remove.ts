import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type { Campaign, CampaignDepartment, Records } from '../ports/index.ts';
import { accessCampaign, departmentIn } from './see.ts';

/**
 * Takes a department that was added by mistake out of its campaign: as if it had never been added. Refused with
 * `unit_has_members` until whoever joined it was taken out, with `unit_in_use` once anything was done in it.
 */
export async function removeDepartment(
  records: Records,
  by: PersonId,
  evaluation: EvaluationId,
  now: Date,
): Promise<Result<{ readonly campaign: Campaign; readonly department: CampaignDepartment }>> {
  const found = await departmentIn(records, by, evaluation);
  if (!found.ok) return found;
  const { campaign, department } = found.value;
  const managed = await accessCampaign(records, by, campaign.id, 'manage_campaign');
  if (!managed.ok) return managed;
  const { name: unit, members } = department;
  if (members > 0) return refused('unit_has_members', { unit, count: String(members) });
  if (!(await records.removeUntouched(evaluation))) return refused('unit_in_use', { unit });
  const note = { by, action: 'remove_department', evaluation: null, at: now };
  await records.note({ ...note, department: department.department, campaign: campaign.id });
  return { ok: true, value: { campaign, department } };
}
