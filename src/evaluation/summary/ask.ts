import type { Result } from '../../facts/index.ts';
import { accessCampaign } from '../campaign/see.ts';
import type { CampaignId, PersonId } from '../ids.ts';
import type { Campaign, Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import type { SummaryEntry } from './entries.ts';
import { gather } from './gather.ts';
import { entriesOf } from './summarise.ts';

const most = 100_000;

/** Every department of a campaign with its figures, the highest comparable total first, for a question about them. */
export async function allEntries(
  records: Records,
  by: PersonId,
  campaign: CampaignId,
  clock: Pick<World, 'now' | 'timeZone'>,
): Promise<Result<{ readonly campaign: Campaign; readonly entries: readonly SummaryEntry[] }>> {
  const opened = await accessCampaign(records, by, campaign, 'see_campaign');
  if (!opened.ok) return opened;
  const gathered = await gather(records, opened.value, clock);
  const { entries } = entriesOf(gathered, { scope: 'all', name: '', skip: 0, limit: most });
  return { ok: true, value: { campaign: opened.value, entries } };
}
