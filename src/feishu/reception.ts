import { dialogue } from '../../prompts/dialogue.ts';
import { describeError, type Log } from '../log.ts';
import { type CallbackAnswer, callbackAnswer, toInbound } from './events/index.ts';
import type { Fate, Outcome } from './outcome.ts';
import type { Bot } from './turn.ts';

export interface ReceptionParts {
  readonly bot: Bot;
  readonly log: Log;
  /** There may be something to deliver. */
  readonly deliver: () => Promise<void>;
  /** Told of each answer how long it took, and whether the turn was not done in time. */
  readonly noteAnswer?: (milliseconds: number, isLate: boolean) => void;
}

/** What is to be answered to one push, in time whether or not its turn is done. */
export interface Reception {
  /** Null: an event that is not stored yet must not be acknowledged, so that Feishu repeats it. */
  readonly answer: CallbackAnswer | null;
  /** Sees to all that follows once the fate of the answer is known. Never rejects. */
  follow(fate: Promise<Fate>): Promise<void>;
}

/** Feishu waits 3 s for an answer; whoever is not done by then gets a word, and the card follows. */
const answerWithinMs = 2500;

/**
 * Takes one opened envelope, whichever way it came. The turn stores the event and everything that is to be
 * sent before its answer is known, so that what was acknowledged cannot be lost; all slow work comes after.
 * Rejects when the turn failed without a word to anybody: then the push must be refused.
 */
export async function receiveEvent(parts: ReceptionParts, envelope: unknown): Promise<Reception> {
  const { bot, log } = parts;
  const event = toInbound(envelope);
  if (event.problem !== undefined) log.warn('event_unreadable', { problem: event.problem });
  const began = performance.now();
  const turn = bot.handle(event);
  const first = await within(answerWithinMs, turn);
  parts.noteAnswer?.(performance.now() - began, first === 'late');
  if (first !== 'late') {
    return { answer: first.answer, follow: (fate) => follow(parts, first, fate) };
  }
  log.warn('answer_late', { type: event.type });
  const isClick = event.type === 'card_action';
  return {
    // A click is never pushed again. An event is, after 15 s, and by then it counts as handled.
    answer: isClick ? callbackAnswer({ toast: { type: 'info', content: dialogue.working } }) : null,
    follow: () => followLate(parts, turn),
  };
}

/** What follows an answer: whatever it carried also goes out as messages, unless somebody heard it. */
async function follow(parts: ReceptionParts, outcome: Outcome, fate: Promise<Fate>): Promise<void> {
  const { bot, log, deliver } = parts;
  try {
    await bot[await fate](outcome);
  } catch (error) {
    log.error('answer_not_settled', describeError(error));
  }
  await deliver().catch((error: unknown) => log.error('delivery_failed', describeError(error)));
}

/** Of a late turn nobody hears the answer. */
async function followLate(parts: ReceptionParts, turn: Promise<Outcome>): Promise<void> {
  try {
    await follow(parts, await turn, Promise.resolve('unheard'));
  } catch (error) {
    parts.log.error('turn_failed_late', describeError(error));
  }
}

/** The result, or `late` when it takes longer; it goes on all the same. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
