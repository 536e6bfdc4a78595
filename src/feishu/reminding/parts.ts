import type { Conversation } from '../../dialogue/index.ts';
import type { Desk, PersonId, Storage } from '../../evaluation/index.ts';
import type { Log } from '../../log.ts';
import type { WorkingDays } from '../../reminders/index.ts';

/** What reminding works with. */
export interface RemindingParts {
  readonly storage: Storage;
  readonly days: WorkingDays;
  readonly now: () => Date;
  readonly timeZone: string;
  readonly newId: () => string;
  readonly log: Log;
}

/** What is said of a reminder is said in a conversation with its person. */
export function talkWith(
  { now, timeZone, days, newId }: RemindingParts,
  { records }: Desk,
  person: PersonId,
): Conversation {
  return { records, person, schemes: [], now: now(), timeZone, days, newId };
}
