import { setMaxListeners } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { describeError } from '../../log.ts';
import { appOf } from '../events/index.ts';
import type { Fate } from '../outcome.ts';
import { type ReceptionParts, receiveEvent } from '../reception.ts';
import { inOrder } from './in-order.ts';

/** What a listener must know of the connection that its answers go back over. */
export interface Line {
  /** Another number after every break. */
  breaks(): number;
  isUp(): boolean;
}

export interface ListenerParts extends ReceptionParts {
  readonly appId: string;
  readonly line: Line;
}

export interface Listener {
  /**
   * Handles one envelope as the SDK hands it over, and resolves to what is sent back: only then is the event
   * acknowledged. Rejects what is not stored, so that Feishu repeats it, here or at another connection.
   */
  invoke(envelope: unknown): Promise<unknown>;
  /** Takes nothing more, and waits until what was taken has been answered. */
  finish(): Promise<void>;
  /** Waits for what follows the answers; the line is down by now. */
  settled(): Promise<void>;
}

/**
 * How long a connection must hold after an answer for it to count as heard. Together with the time an answer
 * may take it stays under the hold of the update that repeats it.
 */
const graceMs = 1000;

/** Turns envelopes that arrive over the long connection into turns of the bot, and their answers. */
export function createListener({ appId, line, ...parts }: ListenerParts): Listener {
  const reception = { ...parts, bot: inOrder(parts.bot) };
  const answering = new Set<Promise<unknown>>();
  const following = new Set<Promise<void>>();
  const ending = new AbortController();
  // As many answers as there are may be waiting out their grace at once.
  setMaxListeners(0, ending.signal);

  /** Called as the answer is handed to the SDK, which writes it at once, or drops it when the line is down. */
  const fateSince = async (breaks: number): Promise<Fate> => {
    if (!line.isUp() || line.breaks() !== breaks) return 'unheard';
    await setImmediate();
    await parts.deliver();
    await pause(graceMs, ending.signal);
    return line.breaks() === breaks && !ending.signal.aborted ? 'heard' : 'unknown';
  };
  const answer = async (envelope: unknown): Promise<unknown> => {
    if (appOf(envelope) !== appId) {
      // Repeating it would not make it ours.
      parts.log.warn('push_refused', { reason: 'wrong_app' });
      return {};
    }
    const breaks = line.breaks();
    const { answer, follow } = await receiveEvent(reception, envelope);
    keep(following, follow(fateSince(breaks)));
    if (answer === null) throw new Error('not stored yet');
    return answer;
  };

  return {
    async invoke(envelope) {
      if (ending.signal.aborted) throw new Error('the service is stopping');
      try {
        return await keep(answering, answer(envelope));
      } catch (error) {
        parts.log.error('event_refused', describeError(error));
        throw error;
      }
    },
    async finish() {
      ending.abort();
      await Promise.allSettled(answering);
      // The SDK writes an answer in the turn of the event loop in which it gets it.
      await setImmediate();
    },
    async settled() {
      await Promise.all(following);
    },
  };
}

function keep<T>(set: Set<Promise<T>>, work: Promise<T>): Promise<T> {
  set.add(work);
  void Promise.allSettled([work]).then(() => set.delete(work));
  return work;
}

/** Ends early when the signal comes. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await Promise.allSettled([setTimeout(milliseconds, undefined, { signal })]);
}
