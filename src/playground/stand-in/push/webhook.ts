import { isNode, parseCard } from '../../card/node.ts';
import type { World } from '../world/world.ts';
import { encryptBody, signatureHeaders } from './crypto.ts';
import { PATIENCE_MS, type Reply, type Transport } from './transport.ts';

const CHALLENGE_PATIENCE_MS = 1000;

export interface PushSettings {
  /** Where the bot listens; null as long as nobody said. */
  url: string | null;
  encryptKey: string;
  verificationToken: string;
  /** Sends the event as plain JSON without a signature, as an app without Encrypt Key gets it. */
  plain: boolean;
  /** Spreads the body over several lines, which catches a bot that signs what it parsed. */
  pretty: boolean;
}

/** Posts events to the bot's address, encrypted and signed. */
export function webhookTransport(world: World, settings: PushSettings): Transport {
  return (sent) => {
    const body = bodyOf(settings, JSON.stringify(sent));
    const signature = settings.plain ? {} : signatureHeaders(body, settings.encryptKey, world.clock.now());
    return post(settings.url, body, signature, PATIENCE_MS);
  };
}

/** Does what saving the URL in Feishu's console does; true when the bot answers the challenge right. */
export async function verifyUrl(world: World, settings: PushSettings): Promise<boolean> {
  const challenge = `c${world.clock.now()}`;
  const question = { challenge, token: settings.verificationToken, type: 'url_verification' };
  // This one is never signed (feishu.md §1.1).
  const body = bodyOf(settings, JSON.stringify(question));
  const reply = await post(settings.url, body, {}, CHALLENGE_PATIENCE_MS);
  if (reply.kind !== 'answered' || reply.status !== 200) return false;
  const answer = parseCard(reply.body);
  return isNode(answer) && answer.challenge === challenge;
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
