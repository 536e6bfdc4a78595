import type { Result } from '../../facts/index.ts';
import { accessCampaign } from '../campaign/see.ts';
import type { CampaignId, PersonId } from '../ids.ts';
import { may } from '../may.ts';
import type { Campaign, Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import type { SummaryEntry } from './entries.ts';
import { gather } from './gather.ts';
import type { SummaryScope } from './group.ts';
import { entriesOf, type SummaryFigures, summarise } from './summarise.ts';

type Clock = Pick<World, 'now' | 'timeZone'>;

/** The figures of a campaign, for its reviewers and the administrators. */
export async function summaryOf(
  records: Records,
  by: PersonId,
  asked: { readonly campaign: CampaignId; readonly scope: SummaryScope },
  clock: Clock,
): Promise<Result<{ readonly campaign: Campaign; readonly figures: SummaryFigures }>> {
  const opened = await accessCampaign(records, by, asked.campaign, 'see_campaign');
  if (!opened.ok) return opened;
  const gathered = await gather(records, opened.value, clock);
  return { ok: true, value: { campaign: opened.value, figures: summarise(gathered, asked.scope) } };
}

export interface SummaryTable {
  readonly campaign: Campaign;
  readonly entries: readonly SummaryEntry[];
  /** In the scope and of the name. */
  readonly count: number;
  readonly skip: number;
}

/** A page of the departments by total; a page behind the last one is the last one. */
export async function summaryTable(
  records: Records,
  by: PersonId,
  asked: {
    readonly campaign: CampaignId;
    readonly scope: SummaryScope;
    readonly name: string;
    readonly page: number;
    readonly perPage: number;
  },
  clock: Clock,
): Promise<Result<SummaryTable>> {
  const opened = await accessCampaign(records, by, asked.campaign, 'see_campaign');
  if (!opened.ok) return opened;
  const gathered = await gather(records, opened.value, clock);
  const { scope, name, perPage: limit } = asked;
  const at = (page: number) => entriesOf(gathered, { scope, name, skip: page * limit, limit });
  const first = at(asked.page);
  const last = Math.max(0, Math.ceil(first.count / limit) - 1);
  const page = Math.min(asked.page, last);
  const found = page === asked.page ? first : at(page);
  return { ok: true, value: { campaign: opened.value, ...found, skip: page * limit } };
}

/** The campaigns this person may see, the newest first; none where they look after none. */
export async function campaignsToSee(
  records: Records,
  by: PersonId,
): Promise<readonly { readonly id: CampaignId; readonly name: string }[]> {
  const standing = await records.standing(by);
  if (!standing.administrator && standing.reviews.length === 0) return [];
  return (await records.campaignNames()).filter(({ id }) => may(standing, 'see_campaign', { campaign: id }));
}
