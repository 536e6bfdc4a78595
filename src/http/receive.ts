import type { Context } from 'hono';
import { dialogue } from '../../prompts/dialogue.ts';
import { type Bot, type EnvelopeKeys, type Outcome, openEnvelope, toInbound } from '../feishu/index.ts';
import { describeError, type Log } from '../log.ts';
import type { Fate, Host } from './host.ts';

export interface ReceiveParts {
  readonly keys: EnvelopeKeys;
  readonly bot: Bot;
  readonly host: Host;
  readonly log: Log;
}

/** Feishu waits 3 s for an answer; whoever is not done by then gets a word, and the card follows. */
const answerWithinMs = 2500;

/** Takes one push of Feishu's and answers it in time, whether or not its turn is done by then. */
export async function receive(parts: ReceiveParts, c: Context): Promise<Response> {
  const signature = {
    timestamp: c.req.header('x-lark-request-timestamp') ?? '',
    nonce: c.req.header('x-lark-request-nonce') ?? '',
    signature: c.req.header('x-lark-signature') ?? '',
  };
  const opened = await openEnvelope(await c.req.text(), signature, parts.keys);
  if (opened.kind === 'challenge') return c.json({ challenge: opened.challenge });
  if (opened.kind === 'refused') {
    parts.log.warn('push_refused', { reason: opened.reason, status: opened.status });
    return c.json({ error: 'refused' }, opened.status);
  }
  const event = toInbound(opened.envelope);
  if (event.problem !== undefined) parts.log.warn('event_unreadable', { problem: event.problem });

  const turn = parts.bot.handle(event);
  const first = await within(answerWithinMs, turn);
  if (first !== 'late') {
    parts.host.keepAlive(c, follow(parts, first, parts.host.fateOf(c)));
    return c.json(first.answer);
  }
  parts.log.warn('answer_late', { type: event.type });
  parts.host.keepAlive(c, followLate(parts, turn));
  // A click is never pushed again. An event is, after 15 s, and unless it is refused it counts as handled.
  if (event.type !== 'card_action') return c.json({ error: 'late' }, 503);
  return c.json({ toast: { type: 'info', content: dialogue.working } });
}

/** What follows an answer: whatever it carried also goes out as messages, unless somebody heard it. */
async function follow(
  { bot, host, log }: ReceiveParts,
  outcome: Outcome,
  fate: Promise<Fate>,
): Promise<void> {
  try {
    await bot[await fate](outcome);
  } catch (error) {
    log.error('answer_not_settled', describeError(error));
  }
  await host.deliver().catch((error: unknown) => log.error('delivery_failed', describeError(error)));
}

/** Of a late turn nobody hears the answer. */
async function followLate(parts: ReceiveParts, turn: Promise<Outcome>): Promise<void> {
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
