import { remind } from '../../dialogue/index.ts';
import {
  type Delivery,
  type Desk,
  messageIdOf,
  type PersonId,
  type ReminderKey,
  reminderMessage,
} from '../../evaluation/index.ts';
import { describeError } from '../../log.ts';
import { type OfficeClock, officeClock } from '../../reminders/index.ts';
import { type RemindingParts, talkWith } from './parts.ts';

/** A message that waited no longer tells what is true. */
const freshMs = 2 * 60_000;
/** Before the deliverer gives up what never reached the messenger, it is written anew. */
const unreachedMs = 40 * 60_000;

/**
 * Whether a message may be sent as it is, asked right before that. Only a reminder that had to wait may not: it
 * is taken back where nothing is owed any more, and where it has to come anew, with what is true then: outside
 * office hours, on another day, or when the messenger was out of reach for long. Never rejects.
 */
export async function mayStillGo(parts: RemindingParts, delivery: Delivery): Promise<boolean> {
  const { id, to, attempts, firstTriedAt, notBefore } = delivery;
  // What was tried may have arrived: it is repeated or given up like any other message.
  if (!id.startsWith(reminderMessage) || to.type !== 'person' || attempts > 0) return true;
  const now = parts.now();
  const clock = officeClock(now, parts.timeZone);
  const today = clock.isOpen && parts.days.isWorked(clock.today) ? clock : null;
  const wasTried = firstTriedAt !== null;
  if (today !== null && !wasTried && now.getTime() - notBefore.getTime() <= freshMs) return true;
  const waiting = { id, person: to.id, today, wasTried };
  try {
    return await parts.storage.turn((desk) => lookAgain(parts, desk, waiting));
  } catch (error) {
    parts.log.error('reminder_not_looked_at', { id, ...describeError(error) });
    return true;
  }
}

interface Waiting {
  readonly id: string;
  readonly person: PersonId;
  /** The day at the office; null outside office hours. */
  readonly today: OfficeClock | null;
  readonly wasTried: boolean;
}

async function lookAgain(parts: RemindingParts, desk: Desk, waiting: Waiting): Promise<boolean> {
  const { records } = desk;
  const { id, person } = waiting;
  const reminder = await records.reminderOf(id, person);
  const campaigns = await records.remindedCampaigns();
  const campaign = campaigns.find((one) => one.campaign === reminder?.campaign);
  // It may be in view of a last day that was moved meanwhile.
  if (reminder !== null && campaign?.deadline === reminder.deadline) {
    if (await mustComeAnew(parts, desk, waiting, reminder)) {
      const isFirst = id === (await messageIdOf(reminder, null));
      await records.takeBackReminder(id, reminder, isFirst ? 'anew' : parts.now());
      return false;
    }
    const { stage } = reminder;
    if ((await remind(talkWith(parts, desk, person), { campaign, stage })) !== null) return true;
  }
  await records.takeBackReminder(id, reminder, null);
  return false;
}

async function mustComeAnew(
  parts: RemindingParts,
  { records }: Desk,
  { person, today, wasTried }: Waiting,
  { campaign, deadline, at }: ReminderKey & { readonly at: Date },
): Promise<boolean> {
  const now = parts.now();
  if (today === null || at.getTime() < today.at(today.today, 0)) return true;
  if (wasTried && now.getTime() - at.getTime() > unreachedMs) return true;
  const standing = (await records.reminderStandings(campaign, deadline, now, person)).get(person);
  // 今天不再提醒 was said while it waited.
  return standing !== undefined && standing.quietUntil !== null;
}
