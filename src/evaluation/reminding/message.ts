import { sha256 } from '../digest.ts';
import type { ReminderKey } from '../ports/index.ts';

/** What the ids of reminders' messages begin with. */
export const reminderMessage = 'remind-';

/** The id of a reminder's message: the same whoever sends it, and short enough for a messenger's uuid. */
export async function messageIdOf(
  { campaign, deadline, person, stage }: ReminderKey,
  later: Date | null,
): Promise<string> {
  const key = JSON.stringify([campaign, deadline, person, stage, later?.getTime() ?? null]);
  return `${reminderMessage}${(await sha256(key)).slice(0, 32)}`;
}
