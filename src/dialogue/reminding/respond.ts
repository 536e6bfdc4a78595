import { remindingCopy } from '../../../prompts/reminders.ts';
import { endOfToday, laterAt, officeClock } from '../../reminders/index.ts';
import type { Conversation, Reply } from '../reply.ts';
import type { RemindingIntent } from './intent.ts';
import { saveReminders, showReminders, usualAgain } from './settings.ts';

/** The answer to whatever somebody wants of reminders. */
export async function respondToReminding(talk: Conversation, intent: RemindingIntent): Promise<Reply> {
  switch (intent.want) {
    case 'put_off':
      return putOff(talk, intent);
    case 'not_today':
      await talk.records.quietReminders(talk.person, endOfToday(talk), talk.now);
      return { toast: { kind: 'success', text: remindingCopy.notToday } };
    case 'reminder_settings':
      return showReminders(talk, intent.campaign);
    case 'save_reminders':
      return saveReminders(talk, intent.campaign, intent.input);
    case 'usual_reminders':
      return usualAgain(talk, intent.campaign);
  }
}

/** 稍后提醒: only one's own reminder, whosever card it was pressed on. */
async function putOff(
  talk: Conversation,
  { campaign, when }: Extract<RemindingIntent, { want: 'put_off' }>,
): Promise<Reply> {
  const until = laterAt(when, { person: talk.person, campaign }, talk);
  const isPutOff = await talk.records.putOffReminder(talk.person, campaign, until);
  if (!isPutOff) return { toast: { kind: 'info', text: remindingCopy.nothingToPutOff } };
  const isToday = when === 'two_hours' && officeClock(until, talk.timeZone).isOpen;
  return { toast: { kind: 'success', text: isToday ? remindingCopy.inTwoHours : remindingCopy.nextMorning } };
}
