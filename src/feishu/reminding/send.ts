import { remind } from '../../dialogue/index.ts';
import { type Desk, messageIdOf } from '../../evaluation/index.ts';
import { describeError } from '../../log.ts';
import { type DueReminder, officeClock, remindersDue } from '../../reminders/index.ts';
import { answerTo } from '../answer.ts';
import { queue } from '../post.ts';
import { type RemindingParts, talkWith } from './parts.ts';
import { tellUnknownYear } from './unknown-year.ts';

/**
 * What one round did. `sent`: so many messages are on their way; `dealtWith`: so many reminders are due no more, these
 * and those that were let go; `left`: so many more were due.
 */
export interface Round {
  readonly sent: number;
  readonly dealtWith: number;
  readonly left: number;
}

/**
 * Sends the reminders that are due, at most `most`, each in a transaction of its own that notes it as dealt
 * with, so that it goes out once however many processes do this and whenever they end.
 */
export async function sendReminders(parts: RemindingParts, most: number): Promise<Round> {
  const { storage, timeZone, days, log } = parts;
  const clock = officeClock(parts.now(), timeZone);
  if (!clock.isOpen || !days.isWorked(clock.today)) return { sent: 0, dealtWith: 0, left: 0 };
  const { due, restoredAt } = await storage.turn(async ({ records }) => ({
    due: await remindersDue(records, { now: parts.now(), timeZone }, days),
    restoredAt: (await records.lastRestore())?.at ?? null,
  }));
  let sent = 0;
  let dealtWith = 0;
  for (const one of inTurn(due, most, parts.now())) {
    try {
      const done = await storage.turn((desk) => sendOne(parts, desk, one, restoredAt));
      if (done !== 'left') dealtWith += 1;
      if (done === 'sent') sent += 1;
    } catch (error) {
      log.error('reminder_failed', { campaign: one.campaign.campaign, ...describeError(error) });
    }
  }
  const told = await tellUnknownYear(parts);
  if (sent > 0) log.info('reminded', { sent });
  return { sent: sent + told, dealtWith, left: Math.max(0, due.length - most) };
}

/** Some of all, others every minute: those that fail, and so stay due, never keep the others from their turn. */
function inTurn<One>(all: readonly One[], most: number, now: Date): readonly One[] {
  if (all.length <= most) return all;
  const minute = Math.floor(now.getTime() / 60_000);
  const first = (minute * most) % all.length;
  return [...all.slice(first), ...all.slice(0, first)].slice(0, most);
}

/**
 * Looks once more, in its own transaction, whether it is still due and what is owed by now. What fell due before the
 * database was restored may have been sent, unknown to the copy, and is let go.
 */
async function sendOne(
  parts: RemindingParts,
  desk: Desk,
  { campaign: { campaign }, person }: Pick<DueReminder, 'campaign' | 'person'>,
  restoredAt: Date | null,
): Promise<'sent' | 'let_go' | 'left'> {
  const talk = talkWith(parts, desk, person);
  const [due] = await remindersDue(desk.records, talk, parts.days, { campaign, person });
  if (due === undefined) return 'left';
  const { stage, later } = due;
  const { deadline, settings } = due.campaign;
  const key = { campaign, deadline, person, stage };
  const message = await messageIdOf(key, later);
  const mayHaveGone = restoredAt !== null && due.at <= restoredAt;
  const shown = mayHaveGone ? null : await remind(talk, due);
  const isSent = shown !== null;
  const note = { sent: isSent, later, at: talk.now, message: isSent ? message : null };
  if (!(await desk.records.dealWithReminder(key, note))) return 'left';
  if (!isSent) return 'let_go';
  // The card first, then its message.
  const ids = [`card-${message}`, message];
  const to = { type: 'person', id: person } as const;
  const post = { desk, person, to, clicked: null, now: talk.now, newId: () => ids.shift() ?? parts.newId() };
  await answerTo(post, null, { show: shown });
  if (settings.urgent && stage >= 0) {
    const card = await desk.cards.living(person, 'reminder', null);
    if (card !== null) await queue(post, { kind: 'ring', card: card.id });
  }
  return 'sent';
}
