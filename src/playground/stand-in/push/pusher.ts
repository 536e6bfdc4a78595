import { isNode, parseCard } from '../../card/node.ts';
import type { Platform } from '../world/platform.ts';
import { encryptBody, signatureHeaders } from './crypto.ts';
import { type Envelope, envelope } from './envelope.ts';
import type { PushedEvent } from './events.ts';

const PATIENCE_MS = 3000;
const CHALLENGE_PATIENCE_MS = 1000;
/** Feishu pushes an unacknowledged event again after these waits, then never more (feishu.md §1.5). */
const RETRY_AFTER_MS = [15_000, 5 * 60_000, 60 * 60_000, 6 * 60 * 60_000];

/** What the bot answered to one push. */
export type Reply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'timeout' | 'unreachable' | 'no_url' };

export interface PushSettings {
  /** Where the bot listens; null as long as nobody said. */
  url: string | null;
  readonly encryptKey: string;
  readonly verificationToken: string;
  /** Sends the event as plain JSON without a signature, as an app without Encrypt Key gets it. */
  plain: boolean;
  /** Spreads the body over several lines, which catches a bot that signs what it parsed. */
  pretty: boolean;
}

export interface Pusher {
  readonly settings: PushSettings;
  /** Pushes and, for events (not callbacks), goes on with the retry ladder when the bot does not answer 200. */
  push(event: PushedEvent): Promise<Reply>;
  /** Pushes the latest event once more, as Feishu sometimes does; with a new event_id where asked. */
  pushAgain(eventId: 'same' | 'new'): Promise<Reply>;
  /** Does what saving the URL in Feishu's console does; true when the bot answers the challenge right. */
  verifyUrl(): Promise<boolean>;
}

export function createPusher(platform: Platform, settings: PushSettings): Pusher {
  const { world, transcript } = platform;
  let latest: Envelope | null = null;

  const attempt = async (sent: Envelope, number: number): Promise<Reply> => {
    const began = performance.now();
    const body = bodyOf(settings, JSON.stringify(sent));
    const signature = settings.plain ? {} : signatureHeaders(body, settings.encryptKey, world.clock.now());
    const reply = await post(settings.url, body, signature, PATIENCE_MS);
    transcript.add({
      kind: 'push',
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
    const reply = await attempt(sent, 0);
    if (sent.header.event_type !== 'card.action.trigger') climb(sent, 0, reply);
    return reply;
  };

  return {
    settings,
    push: ({ type, event }) => pushEnvelope(envelope(world, settings.verificationToken, type, event)),
    pushAgain(eventId) {
      if (latest === null) throw new Error('nothing was pushed yet');
      const { header, event } = latest;
      const renewed = envelope(world, header.token, header.event_type, event);
      return pushEnvelope(eventId === 'same' ? latest : renewed);
    },
    async verifyUrl() {
      const challenge = `c${world.clock.now()}`;
      const question = { challenge, token: settings.verificationToken, type: 'url_verification' };
      // This one is never signed (feishu.md §1.1).
      const body = bodyOf(settings, JSON.stringify(question));
      const reply = await post(settings.url, body, {}, CHALLENGE_PATIENCE_MS);
      if (reply.kind !== 'answered' || reply.status !== 200) return false;
      const answer = parseCard(reply.body);
      return isNode(answer) && answer.challenge === challenge;
    },
  };
}

function bodyOf({ plain, encryptKey, pretty }: PushSettings, json: string): string {
  return plain ? json : encryptBody(json, encryptKey, pretty);
}

async function post(
  url: string | null,
  body: string,
  signature: Readonly<Record<string, string>>,
  patienceMs: number,
): Promise<Reply> {
  if (url === null) return { kind: 'no_url' };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json;charset=utf-8', ...signature },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    return { kind: 'answered', status: response.status, body: await response.text() };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: timedOut ? 'timeout' : 'unreachable' };
  }
}
