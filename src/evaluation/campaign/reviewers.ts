import type { Result } from '../../facts/index.ts';
import type { CampaignId, PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type { Campaign, Records } from '../ports/index.ts';
import { accessCampaign } from './see.ts';

interface Change {
  readonly campaign: CampaignId;
  readonly person: PersonId;
}

/** The reviewers of a campaign, for whoever may choose them. */
export async function reviewersIn(
  records: Records,
  by: PersonId,
  id: CampaignId,
): Promise<Result<{ readonly campaign: Campaign; readonly reviewers: readonly PersonId[] }>> {
  const opened = await accessCampaign(records, by, id, 'manage_campaign');
  if (!opened.ok) return opened;
  return { ok: true, value: { campaign: opened.value, reviewers: await records.reviewersOf(id) } };
}

/** Makes somebody who told their name reviewer of every department of a campaign. */
export async function appointReviewer(
  records: Records,
  by: PersonId,
  { campaign: id, person }: Change,
  now: Date,
): Promise<Result<{ readonly campaign: Campaign; readonly name: string; readonly fresh: boolean }>> {
  const opened = await accessCampaign(records, by, id, 'manage_campaign');
  if (!opened.ok) return opened;
  const { name } = await records.person(person);
  if (name === null) return refused('person_unknown');
  const fresh = !(await records.reviewersOf(id)).includes(person);
  if (fresh) {
    await records.addReviewer(id, person, by, now);
    const note = { by, action: 'appoint_reviewer', evaluation: null, campaign: id, detail: { person } };
    await records.note({ ...note, at: now });
  }
  return { ok: true, value: { campaign: opened.value, name, fresh } };
}

/** From now on this person sees nothing of the campaign any more. */
export async function dismissReviewer(
  records: Records,
  by: PersonId,
  { campaign: id, person }: Change,
  now: Date,
): Promise<Result<Campaign>> {
  const opened = await accessCampaign(records, by, id, 'manage_campaign');
  if (!opened.ok) return opened;
  if (!(await records.reviewersOf(id)).includes(person)) return refused('reviewer_gone');
  await records.removeReviewer(id, person);
  const note = { by, action: 'dismiss_reviewer', evaluation: null, campaign: id, detail: { person } };
  await records.note({ ...note, at: now });
  return { ok: true, value: opened.value };
}
