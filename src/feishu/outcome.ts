import type { OutgoingMessage, Recipient, Storage } from '../evaluation/index.ts';
import type { CallbackAnswer } from './events/index.ts';

/**
 * What a turn leaves behind: the answer, and what stands in for it. A callback is answered once and never
 * repeated, so whatever only the answer carries must reach the person some other way if nobody hears it.
 */
export interface Outcome {
  /** The body for a callback; `{}` for anything else. */
  readonly answer: CallbackAnswer;
  /** The update in the outbox that repeats the answer’s card; it goes out by itself unless it is dropped. */
  readonly held: string | null;
  /** The words of the answer’s toast, where no card or message of the turn says the same. */
  readonly unsaid: OutgoingMessage | null;
}

/**
 * What became of an answer: handed over to the network, cut off before that, or nobody can tell. Feishu
 * itself never says whether it arrived.
 */
export type Fate = 'heard' | 'unheard' | 'unknown';

/** An outcome that is all in the outbox. */
export const nothingToHear: Outcome = { answer: {}, held: null, unsaid: null };

/** Feishu reverts an update that reaches it beside the answer it follows (feishu.md §1.8). */
const behindAnswerMs = 500;
const afterAnswerMs = 1500;

/** The answer was handed over: the repetition is not needed. */
export async function settleHeard(storage: Storage, { held }: Outcome, now: Date): Promise<void> {
  if (held !== null) await storage.queue.answered(held, now);
}

/**
 * Nobody can tell whether the answer was heard: its card is repeated, late enough to come after the answer,
 * early enough that nobody has typed much by then.
 */
export async function settleUnknown(storage: Storage, { held }: Outcome, now: Date): Promise<void> {
  if (held === null) return;
  await storage.turn(({ outbox }) => outbox.release(held, new Date(now.getTime() + afterAnswerMs)));
}

interface UnheardParts {
  readonly storage: Storage;
  readonly now: () => Date;
  /** Past the outbox, for when nothing can be stored. */
  readonly sayAtOnce?: ((to: Recipient, text: string, id: string) => Promise<void>) | undefined;
}

/**
 * Nobody got the answer: what it carried goes out as messages, and soon. Words of a failure, that nothing was stored
 * for instance, are said although they cannot be stored either.
 */
export async function settleUnheard(parts: UnheardParts, { held, unsaid }: Outcome): Promise<void> {
  if (held === null && unsaid === null) return;
  const now = parts.now();
  try {
    await parts.storage.turn(async ({ outbox }) => {
      if (held !== null) await outbox.release(held, new Date(now.getTime() + behindAnswerMs));
      if (unsaid !== null) await outbox.add({ ...unsaid, notBefore: now }, now);
    });
  } catch (error) {
    if (unsaid?.body.kind === 'text') await parts.sayAtOnce?.(unsaid.to, unsaid.body.text, unsaid.id);
    throw error;
  }
}
