import type { Delivery, DeliveryQueue } from '../../evaluation/index.ts';
import { describeError, type Log } from '../../log.ts';
import {
  type Failure,
  failureFields,
  failureWords,
  type Messenger,
  type OutgoingFile,
} from '../client/index.ts';
import { attempt, type FileBody } from './attempt.ts';
import type { AnswerFetched, Attempted } from './attempted.ts';
import type { Clock } from './clock.ts';
import { sayNotFetched } from './fetch-file.ts';
import { sayNotFound } from './find-person.ts';
import type { Keeper } from './keep-file.ts';
import type { Tenure } from './lease.ts';
import type { Counted, Limits } from './limits.ts';
import { sayNotListed } from './list-group.ts';
import { pacedMessenger } from './paced.ts';
import { isTooLate, nextAttempt, nextContact } from './retry.ts';

export interface DeliverParts {
  readonly queue: DeliveryQueue;
  readonly messenger: Messenger;
  readonly buildFile: (body: FileBody) => Promise<OutgoingFile>;
  readonly answerFile: AnswerFetched;
  readonly keeper: Keeper | null;
  /** Whether a message that is due still is wanted; asked right before each attempt. It never rejects. */
  readonly mayStillGo: (delivery: Delivery) => Promise<boolean>;
  readonly limits: Pick<Limits, 'wait'>;
  readonly clock: Clock;
  /** From 0 to 1, for the pauses between attempts. */
  readonly random: () => number;
  readonly log: Log;
}

/** The right to send ended before the call, or a newer message took the place of this one. */
class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

/**
 * Delivers one message: notes the attempt, sends within Feishu's limits, and writes into the queue what
 * became of it. Rejects only when the queue itself fails.
 */
export async function deliver(parts: DeliverParts, delivery: Delivery, tenure: Tenure): Promise<void> {
  if (!(await parts.mayStillGo(delivery))) return;
  if (isTooLate(delivery, parts.clock.now())) return giveUp(parts, delivery, 'unknown', ourOwn('too_late'));
  try {
    await tryOnce(parts, delivery, tenure);
  } catch (error) {
    if (!(error instanceof CalledOff)) throw error;
  }
}

async function tryOnce(parts: DeliverParts, delivery: Delivery, tenure: Tenure): Promise<void> {
  const begin = once(async () => {
    if (!(await parts.queue.trying(delivery.id, parts.clock.now()))) throw new CalledOff();
  });
  const before = async (counted: readonly Counted[]) => {
    if (!(await parts.limits.wait(counted, tenure.holds))) throw new CalledOff();
    await begin();
  };
  const messenger = pacedMessenger(parts.messenger, delivery.lane, before);
  try {
    const { buildFile, answerFile, keeper, log } = parts;
    const attempted = await attempt({ messenger, buildFile, answerFile, keeper, begin, log }, delivery);
    await settle(parts, delivery, attempted);
  } catch (error) {
    if (error instanceof CalledOff) throw error;
    parts.log.error('delivery_broke', { id: delivery.id, ...describeError(error) });
    // Counted as an attempt even if it broke before, so that it cannot go on for ever.
    await begin();
    await tryAgain(parts, delivery, ourOwn('broke'));
  }
}

async function settle(parts: DeliverParts, delivery: Delivery, sent: Attempted): Promise<void> {
  if (sent.ok) return parts.queue.sent(delivery.id, sent.message, parts.clock.now());
  const { failure, told = false } = sent;
  const setback = { words: failureWords(failure), failure, told };
  switch (failure.kind) {
    case 'retry':
    case 'in_flight':
      return tryAgain(parts, delivery, setback);
    case 'expired':
      // Only a refresh ends so: the card it would have brought up to date is not there any more.
      return parts.queue.drop(delivery.id, parts.clock.now());
    default:
      return giveUp(parts, delivery, 'failed', setback);
  }
}

/** Why an attempt did not succeed; `told`: the person knows. */
interface Setback {
  readonly words: string;
  readonly failure: Failure | null;
  readonly told: boolean;
}

const ourOwn = (words: string): Setback => ({ words, failure: null, told: false });

async function tryAgain(parts: DeliverParts, delivery: Delivery, setback: Setback): Promise<void> {
  const { failure } = setback;
  const times = [
    delivery,
    failure?.kind === 'retry' ? failure.afterMs : null,
    parts.clock.now(),
    parts.random(),
  ] as const;
  const contact = isUnreached(failure) ? nextContact(...times) : null;
  const at = contact ?? nextAttempt(...times);
  // Nobody refused it for good, so it may have arrived.
  if (at === null) return giveUp(parts, delivery, 'unknown', setback);
  parts.log.warn('delivery_postponed', { ...fieldsOf(delivery, failure), until: at.toISOString() });
  await parts.queue.retry(delivery.id, at, setback.words, { counts: contact === null });
}

/** Feishu said nothing and certainly did nothing: the connection, the token or the upload failed. */
function isUnreached(failure: Failure | null): boolean {
  return failure?.kind === 'retry' && failure.code === null && !failure.mayHaveArrived;
}

async function giveUp(
  parts: DeliverParts,
  delivery: Delivery,
  state: 'failed' | 'unknown',
  { words, failure, told }: Setback,
): Promise<void> {
  parts.log.error('delivery_given_up', { ...fieldsOf(delivery, failure), state, words });
  const { body } = delivery;
  const isSaid =
    told ||
    (body.kind === 'fetch_file' && (await sayNotFetched(parts, delivery, body))) ||
    (body.kind === 'find_person' && (await sayNotFound(parts, delivery, body))) ||
    (body.kind === 'list_group' && (await sayNotListed(parts, delivery, body)));
  await parts.queue.giveUp(delivery.id, state, words, parts.clock.now(), { told: isSaid });
}

function fieldsOf(delivery: Delivery, failure: Failure | null) {
  const { id, body, attempts } = delivery;
  return { id, body: body.kind, attempts, ...(failure === null ? {} : failureFields(failure)) };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= work();
    return begun;
  };
}
