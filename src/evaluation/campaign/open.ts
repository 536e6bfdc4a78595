import { type Issue, isRealDate, type Result } from '../../facts/index.ts';
import { chooseScheme, type Scheme } from '../../schemes/index.ts';
import { dayAt, yearAt } from '../calendar.ts';
import { tidyDepartmentName } from '../department-name.ts';
import { campaignId, type PersonId } from '../ids.ts';
import { may, theService } from '../may.ts';
import { refused } from '../open.ts';
import type { Campaign, Records } from '../ports/index.ts';
import { firstYear } from '../start.ts';
import type { World } from '../world.ts';

/** What the form of a new campaign sends, as typed. */
export interface CampaignInput {
  readonly name: string;
  readonly year: string;
  readonly region: string;
  /** A scheme id, or `auto` for the choice by region and year. */
  readonly scheme: string;
  /** Empty: none yet. */
  readonly deadline: string;
}

const longestName = 60;
const longestRegion = 30;

/** Opens a campaign; departments are added afterwards. */
export async function openCampaign(
  records: Records,
  schemes: readonly Scheme[],
  by: PersonId,
  input: CampaignInput,
  world: World,
): Promise<Result<Campaign>> {
  if (!may(await records.standing(by), 'manage_campaign', theService)) return refused('administrators_only');
  const checked = checkCampaign(input, schemes, world);
  if (!checked.ok) return checked;
  const { name, year, region } = checked.value;
  const same = (await records.campaigns()).some(
    (other) => other.name === name && other.year === year && other.region === region,
  );
  if (same) return refused('campaign_exists', { name }, 'name');
  const campaign: Campaign = {
    id: campaignId(world.newId()),
    ...checked.value,
    openedBy: by,
    openedAt: world.now,
  };
  await records.openCampaign(campaign);
  const detail = { year: String(year), scheme: campaign.scheme, deadline: campaign.deadline ?? '' };
  const { id, openedAt: at } = campaign;
  await records.note({ by, action: 'open_campaign', evaluation: null, campaign: id, detail, at });
  return { ok: true, value: campaign };
}

function checkCampaign(
  input: CampaignInput,
  schemes: readonly Scheme[],
  { now, timeZone }: World,
): Result<Omit<Campaign, 'id' | 'openedBy' | 'openedAt'>> {
  const issues: Issue[] = [];
  const problem = (code: string, path: string, values: Issue['values'] = {}) =>
    issues.push({ code, path, values });
  const name = input.name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  if (name.length < 2 || name.length > longestName) problem('campaign_name', 'name');
  const lastYear = yearAt(now, timeZone);
  const year = /^\d{4}$/.test(input.year) ? Number(input.year) : 0;
  if (year < firstYear || year > lastYear) {
    problem('year_range', 'year', { first: String(firstYear), last: String(lastYear) });
  }
  const region = tidyDepartmentName(input.region);
  if (region.length < 2 || region.length > longestRegion) problem('campaign_region', 'region');
  const deadline = input.deadline === '' ? null : readDay(input.deadline);
  const wrong = deadline === null ? null : wrongDeadline(deadline, dayAt(now, timeZone));
  if (wrong !== null) problem(wrong, 'deadline');
  const scheme =
    input.scheme === 'auto' || input.scheme === ''
      ? chooseScheme(schemes, { region, year }).scheme
      : schemes.find(({ id }) => id === input.scheme);
  if (scheme === undefined) problem('unknown_scheme', 'scheme');
  if (issues.length > 0 || scheme === undefined) return { ok: false, issues };
  return { ok: true, value: { name, year, region, scheme: scheme.id, deadline } };
}

/** `2027-06-30 +0800` of a date picker as `2027-06-30`. */
export function readDay(typed: string): string {
  return typed.trim().slice(0, 10);
}

/** Why a day cannot be the last one; null: it can. A day that is over would make everybody late at once. */
export function wrongDeadline(day: string, today: string): string | null {
  if (!isRealDate(day)) return 'deadline_no_day';
  return day < today ? 'deadline_over' : null;
}
