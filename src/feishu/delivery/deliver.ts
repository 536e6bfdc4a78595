import type { Delivery, DeliveryQueue } from '../../evaluation/index.ts';
import { describeError, type Log } from '../../log.ts';
import {
  failureFields,
  failureWords,
  type Messenger,
  type OutgoingFile,
  type Sent,
} from '../client/index.ts';
import { attempt, type ReportBody } from './attempt.ts';
import type { Clock } from './clock.ts';
import type { Tenure } from './lease.ts';
import type { Counted, Limits } from './limits.ts';
import { pacedMessenger } from './paced.ts';
import { isTooLate, nextAttempt } from './retry.ts';

export interface DeliverParts {
  readonly queue: DeliveryQueue;
  readonly messenger: Messenger;
  readonly buildReport: (body: ReportBody) => Promise<OutgoingFile>;
  readonly limits: Limits;
  readonly clock: Clock;
  /** From 0 to 1, for the pauses between attempts. */
  readonly random: () => number;
  readonly log: Log;
}

/** The right to send ended before the call; the message waits for the next holder. */
class TenureEnded extends Error {
  override readonly name = 'TenureEnded';
}

/**
 * Delivers one message: notes the attempt, sends within Feishu's limits, and writes into the queue what
 * became of it. Rejects only when the queue itself fails.
 */
export async function deliver(parts: DeliverParts, delivery: Delivery, tenure: Tenure): Promise<void> {
  if (isTooLate(delivery, parts.clock.now())) return giveUp(parts, delivery, 'unknown', 'too_late');
  const begin = once(() => parts.queue.trying(delivery.id, parts.clock.now()));
  const before = async (counted: readonly Counted[]) => {
    if (!(await parts.limits.wait(counted, tenure.holds))) throw new TenureEnded();
    await begin();
  };
  const messenger = pacedMessenger(parts.messenger, delivery.lane, before);
  try {
    const { buildReport, log } = parts;
    await settle(parts, delivery, await attempt({ messenger, buildReport, begin, log }, delivery));
  } catch (error) {
    if (error instanceof TenureEnded) return;
    parts.log.error('delivery_broke', { id: delivery.id, ...describeError(error) });
    // Counted as an attempt even if it broke before, so that it cannot go on for ever.
    await begin();
    await tryAgain(parts, delivery, null, 'broke');
  }
}

async function settle(parts: DeliverParts, delivery: Delivery, sent: Sent): Promise<void> {
  if (sent.ok) return parts.queue.sent(delivery.id, sent.message, parts.clock.now());
  const { failure } = sent;
  const words = failureWords(failure);
  if (failure.kind === 'retry') return tryAgain(parts, delivery, failure.afterMs, words, sent);
  if (failure.kind === 'in_flight') return tryAgain(parts, delivery, null, words, sent);
  await giveUp(parts, delivery, 'failed', words, sent);
}

async function tryAgain(
  parts: DeliverParts,
  delivery: Delivery,
  afterMs: number | null,
  words: string,
  sent?: Sent,
): Promise<void> {
  const at = nextAttempt(delivery, afterMs, parts.clock.now(), parts.random());
  // Nobody refused it for good, so it may have arrived.
  if (at === null) return giveUp(parts, delivery, 'unknown', words, sent);
  parts.log.warn('delivery_postponed', { ...fieldsOf(delivery, sent), until: at.toISOString() });
  await parts.queue.retry(delivery.id, at, words);
}

async function giveUp(
  parts: DeliverParts,
  delivery: Delivery,
  state: 'failed' | 'unknown',
  words: string,
  sent?: Sent,
): Promise<void> {
  parts.log.error('delivery_given_up', { ...fieldsOf(delivery, sent), state, words });
  await parts.queue.giveUp(delivery.id, state, words, parts.clock.now());
}

function fieldsOf(delivery: Delivery, sent: Sent | undefined) {
  const { id, body, attempts } = delivery;
  const failure = sent === undefined || sent.ok ? {} : failureFields(sent.failure);
  return { id, body: body.kind, attempts, ...failure };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= work();
    return begun;
  };
}
