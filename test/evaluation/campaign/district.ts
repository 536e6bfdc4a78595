import {
  type Campaign,
  openCampaign,
  type PersonId,
  personId,
  type Records,
} from '../../../src/evaluation/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { now, type TestDesk } from '../desk.ts';

export const su = personId('ou_su');
export const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };

export const campaignInput = {
  name: '2024 年度部门整体支出绩效自评',
  year: '2024',
  region: '深圳市福田区',
  scheme: 'auto',
  deadline: '2026-12-31',
};

/** Opens a campaign as an administrator, who is appointed where there is none. */
export async function aCampaign(
  desk: TestDesk,
  changes: Partial<typeof campaignInput> = {},
): Promise<Campaign> {
  return desk.run((records) => openCampaignWith(records, changes));
}

/** The same in a turn of its own. */
export async function openCampaignWith(
  records: Records,
  changes: Partial<typeof campaignInput> = {},
): Promise<Campaign> {
  await records.addAdministrator(su, 'code', now);
  const opened = await openCampaign(records, builtinSchemes, su, { ...campaignInput, ...changes }, world);
  if (!opened.ok) throw new Error(opened.issues[0]?.code);
  return opened.value;
}

export async function named(records: Records, person: PersonId, name: string): Promise<void> {
  await records.savePerson({ ...(await records.person(person)), name });
}
