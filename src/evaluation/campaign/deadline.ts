import type { Result } from '../../facts/index.ts';
import { dayAt } from '../calendar.ts';
import type { CampaignId, EvaluationId, PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type { Campaign, Records } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import type { World } from '../world.ts';
import { readDay, wrongDeadline } from './open.ts';
import { accessCampaign } from './see.ts';

export interface MovedDeadline {
  readonly campaign: Campaign;
  readonly was: string | null;
  /** Coordinators of departments that still have to hand in, with their evaluations. */
  readonly tell: ReadonlyMap<PersonId, readonly EvaluationId[]>;
}

/** Moves the last day for handing in. `tell` is empty where it is the day it was. */
export async function moveDeadline(
  records: Records,
  by: PersonId,
  input: { readonly campaign: CampaignId; readonly day: string },
  { now, timeZone }: Pick<World, 'now' | 'timeZone'>,
): Promise<Result<MovedDeadline>> {
  const opened = await accessCampaign(records, by, input.campaign, 'manage_campaign');
  if (!opened.ok) return opened;
  const campaign = opened.value;
  const day = readDay(input.day);
  const wrong = wrongDeadline(day, dayAt(now, timeZone));
  if (wrong !== null) return refused(wrong, {}, 'deadline');
  const was = campaign.deadline;
  if (day === was) return { ok: true, value: { campaign, was, tell: new Map() } };
  await records.moveDeadline(campaign.id, day, now);
  const detail = { from: was ?? '', to: day };
  const { id } = campaign;
  await records.note({ by, action: 'move_deadline', evaluation: null, campaign: id, detail, at: now });
  const tell = await coordinatorsToTell(records, id, by);
  return { ok: true, value: { campaign: { ...campaign, deadline: day }, was, tell } };
}

async function coordinatorsToTell(
  records: Records,
  campaign: CampaignId,
  by: PersonId,
): Promise<ReadonlyMap<PersonId, readonly EvaluationId[]>> {
  const tell = new Map<PersonId, EvaluationId[]>();
  for (const { person, evaluation, status } of await records.coordinatorsIn(campaign)) {
    if (person === by || !takesChanges(status)) continue;
    tell.set(person, [...(tell.get(person) ?? []), evaluation]);
  }
  return tell;
}
