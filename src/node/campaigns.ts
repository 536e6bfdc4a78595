import { commandLine } from '../../prompts/explanations/index.ts';
import { operations } from '../../prompts/explanations/operations.ts';
import { fill } from '../../prompts/fill.ts';
import { readOptions } from '../command-line/options.ts';
import type { ExitCode, Output } from '../command-line/output.ts';
import { campaignId, deleteCampaign, mayBeDeleted, usualRetentionYears } from '../evaluation/index.ts';
import { type Opened, withDatabase } from './open-for-command.ts';

/** `campaigns [--json]` lists them; `campaigns delete ID [--older-than YEARS]` deletes one after its time. */
export async function campaignsCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitCode> {
  const read = readOptions(args, { json: { type: 'boolean' }, 'older-than': { type: 'string' } }, output);
  if (!read) return 2;
  const { json = false, 'older-than': olderThan = String(usualRetentionYears) } = read.values;
  const [what, which, ...rest] = read.positionals;
  const isYears = /^[1-9]\d?$/.test(olderThan);
  if (rest.length > 0 || !isYears || (what !== undefined && (what !== 'delete' || which === undefined))) {
    output.err(isYears ? commandLine.usage : operations.badYears);
    return 2;
  }
  const years = Number(olderThan);
  return withDatabase(environment, output, (opened) =>
    which === undefined ? list(opened, json, output) : remove(opened, which, years, output),
  );
}

async function list({ storage, timeZone }: Opened, json: boolean, output: Output): Promise<ExitCode> {
  const campaigns = await storage.turn(({ records }) => records.campaignOverviews());
  const now = new Date();
  const told = campaigns.map((campaign) => ({
    ...campaign,
    deletable: mayBeDeleted(campaign.year, usualRetentionYears, { now, timeZone }),
  }));
  if (json) output.out(JSON.stringify(told, null, 2));
  for (const { id, name, unit, year, region, departments, deletable } of json ? [] : told) {
    const values = {
      id,
      name: name ?? (unit === null ? operations.ofOne : fill(operations.ofUnit, { unit })),
      year: String(year),
      region,
      departments: String(departments),
    };
    output.out(fill(operations.campaign, { ...values, deletable: deletable ? operations.deletable : '' }));
  }
  return 0;
}

async function remove(
  { storage, timeZone }: Opened,
  id: string,
  olderThanYears: number,
  output: Output,
): Promise<ExitCode> {
  const order = { campaign: campaignId(id), olderThanYears };
  const deleted = await storage.turn(({ records }) =>
    deleteCampaign(records, 'operator', order, { now: new Date(), timeZone }),
  );
  if (deleted.ok) {
    const { year, departments } = deleted.value;
    output.out(fill(operations.deleted, { id, year: String(year), departments: String(departments) }));
    return 0;
  }
  const [issue] = deleted.issues;
  const isKept = issue?.code === 'retention';
  output.err(fill(isKept ? operations.kept : operations.noCampaign, { id, ...issue?.values }));
  return 2;
}
