import { swapping } from '../disturb/swap.ts';
import type { Platform } from '../world/platform.ts';
import { type Envelope, envelope } from './envelope.ts';
import type { PushedEvent } from './events.ts';
import type { DeliveryMode, Reply, Transport } from './transport.ts';
import { type PushSettings, verifyUrl, webhookTransport } from './webhook.ts';

/** Feishu pushes an unacknowledged event again after these waits, then never more (feishu.md §1.5). */
const RETRY_AFTER_MS = [15_000, 5 * 60_000, 60 * 60_000, 6 * 60 * 60_000];

/** What is chosen in Feishu's console, and may be changed while all is running. */
export interface Delivery {
  mode: DeliveryMode;
}

export interface Pusher {
  readonly settings: PushSettings;
  readonly delivery: Delivery;
  /** Pushes and, for events (not callbacks), goes on with the retry ladder when the bot does not answer 200. */
  push(event: PushedEvent): Promise<Reply>;
  /** Pushes the latest event once more, as Feishu sometimes does; with a new event_id where asked. */
  pushAgain(eventId: 'same' | 'new'): Promise<Reply>;
  /** Does what saving the URL in Feishu's console does; true when the bot answers the challenge right. */
  verifyUrl(): Promise<boolean>;
}

export function createPusher(platform: Platform, settings: PushSettings, mode: DeliveryMode): Pusher {
  const { world, transcript, longConnections, disturbances } = platform;
  const delivery: Delivery = { mode };
  const transports: Readonly<Record<DeliveryMode, Transport>> = {
    webhook: webhookTransport(world, settings),
    websocket: longConnections.send,
  };
  const inOrder = swapping(() => disturbances.on.has('swapped_pushes'));
  let latest: Envelope | null = null;

  const attempt = async (sent: Envelope, number: number): Promise<Reply> => {
    const began = performance.now();
    const { mode: way } = delivery;
    const reply = await transports[way](sent);
    transcript.add({
      kind: 'push',
      way,
      eventType: sent.header.event_type,
      eventId: sent.header.event_id,
      attempt: number,
      status: reply.kind === 'answered' ? reply.status : null,
      answer: reply.kind === 'answered' ? reply.body : reply.kind,
      ms: Math.round(performance.now() - began),
    });
    return reply;
  };
  const climb = (sent: Envelope, number: number, reply: Reply): void => {
    const acknowledged = reply.kind === 'answered' && reply.status === 200;
    const wait = RETRY_AFTER_MS[number];
    if (acknowledged || wait === undefined || reply.kind === 'no_url') return;
    world.clock.after(wait, async () => climb(sent, number + 1, await attempt(sent, number + 1)));
  };
  const pushEnvelope = async (sent: Envelope): Promise<Reply> => {
    latest = sent;
    // A click waits for its answer: it is neither repeated nor overtaken.
    if (sent.header.event_type === 'card.action.trigger') return attempt(sent, 0);
    const twice = disturbances.on.has('duplicate_pushes');
    const [reply] = await inOrder(() =>
      Promise.all([attempt(sent, 0), ...(twice ? [attempt(sent, 1)] : [])]),
    );
    climb(sent, 0, reply);
    return reply;
  };

  return {
    settings,
    delivery,
    push: ({ type, event }) => pushEnvelope(envelope(world, settings.verificationToken, type, event)),
    pushAgain(eventId) {
      if (latest === null) throw new Error('nothing was pushed yet');
      const { header, event } = latest;
      const renewed = envelope(world, header.token, header.event_type, event);
      return pushEnvelope(eventId === 'same' ? latest : renewed);
    },
    verifyUrl: () => verifyUrl(world, settings),
  };
}
