import { dayAt, daysBetween, type EvaluationRecord } from '../../evaluation/index.ts';
import type { Conversation } from '../reply.ts';
import type { CampaignHeading, Deadline } from '../view.ts';

type Clock = Pick<Conversation, 'now' | 'timeZone'>;

/** The campaign of an evaluation as cards show it; null where a unit began by itself. */
export function campaignHeading(record: EvaluationRecord, clock: Clock): CampaignHeading | null {
  const { campaignName: name, deadline } = record;
  return name === null ? null : { name, deadline: deadline === null ? null : deadlineOf(deadline, clock) };
}

/** How far a last day is from today at the office. */
export function deadlineOf(day: string, { now, timeZone }: Clock): Deadline {
  const today = dayAt(now, timeZone);
  return { day, daysLeft: daysBetween(today, day), isThisYear: today.slice(0, 4) === day.slice(0, 4) };
}
