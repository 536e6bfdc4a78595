import type { Result } from '../../facts/index.ts';
import { yearAt } from '../calendar.ts';
import type { CampaignId, PersonId } from '../ids.ts';
import { may } from '../may.ts';
import { refused } from '../open.ts';
import type { CampaignOverview, Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import { deletionAction, digestOfErased } from './deletions.ts';

/** Whole years a campaign is kept after its own, unless somebody decides otherwise. */
export const usualRetentionYears = 10;

/** Who deletes: an administrator in the chat, or whoever runs the command line beside the database. */
export type Deleter = PersonId | 'operator';

export interface DeletionOrder {
  readonly campaign: CampaignId;
  /** At least 1. */
  readonly olderThanYears: number;
}

/** Whether a campaign's time is over: its own year and the years after it have passed. */
export function mayBeDeleted(
  year: number,
  olderThanYears: number,
  world: Pick<World, 'now' | 'timeZone'>,
): boolean {
  return yearAt(world.now, world.timeZone) > year + olderThanYears;
}

/** Campaigns whose time is over, the oldest first. */
export async function deletableCampaigns(
  records: Records,
  world: Pick<World, 'now' | 'timeZone'>,
): Promise<readonly CampaignOverview[]> {
  const all = await records.campaignOverviews();
  return all.filter(({ year }) => mayBeDeleted(year, usualRetentionYears, world));
}

/**
 * A campaign that somebody may delete, its time being over.
 * Issues: `not_yours` (no such campaign, or not an administrator), `retention` with the first year it may go.
 */
export async function findDeletable(
  records: Records,
  by: Deleter,
  { campaign, olderThanYears }: DeletionOrder,
  world: Pick<World, 'now' | 'timeZone'>,
): Promise<Result<CampaignOverview>> {
  const isAllowed = by === 'operator' || may(await records.standing(by), 'manage_campaign', { campaign });
  const found = (await records.campaignOverviews()).find(({ id }) => id === campaign);
  if (!isAllowed || found === undefined) return refused('not_yours');
  if (olderThanYears >= 1 && mayBeDeleted(found.year, olderThanYears, world))
    return { ok: true, value: found };
  const years = Math.max(1, olderThanYears);
  return refused('retention', { years: String(years), first: String(found.year + years + 1) });
}

/**
 * Deletes a campaign after its time with all that was stated, decided and attached in it. A tombstone stays, and
 * of the audit log what proves it; what its rows told is erased. Files of evidence are tidied away later.
 * Issues: those of `findDeletable`.
 */
export async function deleteCampaign(
  records: Records,
  by: Deleter,
  order: DeletionOrder,
  world: Pick<World, 'now' | 'timeZone'>,
): Promise<Result<CampaignOverview>> {
  const found = await findDeletable(records, by, order, world);
  if (!found.ok) return found;
  const { campaign } = order;
  const erased = await records.eraseCampaign(found.value, by, world.now);
  const detail = { erased: await digestOfErased(erased), rows: String(erased.length) };
  await records.note({ by, action: deletionAction, evaluation: null, campaign, detail, at: world.now });
  return found;
}
