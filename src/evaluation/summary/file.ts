import { summaryFiles } from '../../../prompts/summary.ts';
import type { Result } from '../../facts/index.ts';
import { departmentFileName, inSlices, writeDocx, writeXlsx } from '../../report/index.ts';
import { minuteAt } from '../calendar.ts';
import { accessCampaign } from '../campaign/see.ts';
import type { CampaignId, PersonId } from '../ids.ts';
import type { Campaign, Records, Storage, SummaryRequest } from '../ports/index.ts';
import type { World } from '../world.ts';
import { gather } from './gather.ts';
import { summaryReport } from './report.ts';
import { type Gathered, placedEntries, summarise } from './summarise.ts';
import { type FileContent, workbookOf } from './workbook.ts';

/** Asks for the figures of a campaign as a file. The audit log notes who did. */
export async function requestSummaryFile(
  records: Records,
  by: PersonId,
  { campaign: id, format }: { readonly campaign: CampaignId; readonly format: SummaryRequest['format'] },
  now: Date,
): Promise<Result<SummaryRequest>> {
  const opened = await accessCampaign(records, by, id, 'see_campaign');
  if (!opened.ok) return opened;
  const note = { by, action: 'summary_file', evaluation: null, campaign: id, detail: { format } };
  await records.note({ ...note, at: now });
  const fileName = departmentFileName(summaryFiles[format], opened.value.name, {});
  return { ok: true, value: { kind: 'summary', campaign: id, format, fileName } };
}

/** The file, with the figures of the moment it is built, which it tells. Throws when the campaign is gone. */
export async function summaryFile(
  storage: Pick<Storage, 'turn'>,
  { campaign: id, format }: SummaryRequest,
  clock: Pick<World, 'now' | 'timeZone'>,
): Promise<Uint8Array> {
  // Only what must be read holds up other turns.
  const read = await storage.turn(async ({ records }) => {
    const campaign = await records.campaign(id);
    if (campaign === null) throw new Error(`no campaign ${id}`);
    return { campaign, gathered: await gather(records, campaign, clock) };
  });
  const content = await contentOf(read, clock);
  return format === 'xlsx'
    ? writeXlsx(await workbookOf(content), clock)
    : writeDocx(await summaryReport(content), clock);
}

async function contentOf(
  { campaign, gathered }: { readonly campaign: Campaign; readonly gathered: Gathered },
  clock: Pick<World, 'now' | 'timeZone'>,
): Promise<FileContent> {
  const { placed, entry } = placedEntries(gathered, { scope: 'all', name: '' });
  const { name, region, year } = campaign;
  return {
    name,
    region,
    year,
    asOf: minuteAt(clock.now, clock.timeZone),
    scheme: gathered.group.scheme,
    figures: summarise(gathered, 'handed_in'),
    entries: await inSlices(placed, entry),
  };
}
