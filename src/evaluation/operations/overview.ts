import type { Result } from '../../facts/index.ts';
import { deletableCampaigns } from '../history/delete-campaign.ts';
import type { PersonId } from '../ids.ts';
import { may, theService } from '../may.ts';
import { refused } from '../open.ts';
import type { CampaignOverview, Records, Undeliverable, Unreachable, Upkeep } from '../ports/index.ts';
import type { World } from '../world.ts';

const dayMs = 24 * 3600 * 1000;
/** Messages given up longer ago are of interest to nobody. */
const undeliverableMs = 30 * dayMs;
/** As long as delivered messages are kept: only so long is it known that somebody was reached since. */
const unreachableMs = 7 * dayMs;
/** Later a message says what is no news any more. */
const resendMs = 7 * dayMs;
const mostShown = 6;

export interface Operations {
  readonly undeliverable: { readonly count: number; readonly newest: readonly Undeliverable[] };
  readonly unreachable: readonly Unreachable[];
  readonly upkeep: Upkeep;
  /** Campaigns whose time is over, the oldest first. */
  readonly deletable: readonly CampaignOverview[];
}

/** How the service stands, for administrators. Issues: `administrators_only`. */
export async function operationsOf(
  records: Records,
  by: PersonId,
  world: Pick<World, 'now' | 'timeZone'>,
): Promise<Result<Operations>> {
  if (!may(await records.standing(by), 'administer', theService)) return refused('administrators_only');
  const ago = (ms: number) => new Date(world.now.getTime() - ms);
  return {
    ok: true,
    value: {
      undeliverable: await records.undeliverable(ago(undeliverableMs), mostShown),
      unreachable: await records.unreachable(ago(unreachableMs)),
      upkeep: await records.upkeep(),
      deletable: await deletableCampaigns(records, world),
    },
  };
}

/**
 * Sends again what was given up in the last days: one message, or all (`id` null). Not what its person knows of,
 * nor a card that is out of date. Resolves to how many. Issues: `administrators_only`, `nothing_to_resend`.
 */
export async function resend(
  records: Records,
  by: PersonId,
  id: string | null,
  { now, newId }: Pick<World, 'now' | 'newId'>,
): Promise<Result<number>> {
  if (!may(await records.standing(by), 'administer', theService)) return refused('administrators_only');
  const since = new Date(now.getTime() - resendMs);
  const count = await records.sendAgain({ since, id }, newId, now);
  if (count === 0) return refused('nothing_to_resend');
  const detail = { count: String(count) };
  await records.note({ by, action: 'resend', evaluation: null, detail, at: now });
  return { ok: true, value: count };
}
