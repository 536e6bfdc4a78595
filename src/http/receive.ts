import type { Context } from 'hono';
import { type Bot, type EnvelopeKeys, openEnvelope, receiveEvent } from '../feishu/index.ts';
import type { Log } from '../log.ts';
import type { Host } from './host.ts';
import type { Tally } from './tally.ts';

export interface ReceiveParts {
  readonly keys: EnvelopeKeys;
  readonly bot: Bot;
  readonly host: Host;
  readonly tally: Pick<Tally, 'note' | 'noteOpened'>;
  readonly log: Log;
}

/** Takes one push of Feishu's over HTTP and answers it in time. */
export async function receive({ keys, bot, host, tally, log }: ReceiveParts, c: Context): Promise<Response> {
  const signature = {
    timestamp: c.req.header('x-lark-request-timestamp') ?? '',
    nonce: c.req.header('x-lark-request-nonce') ?? '',
    signature: c.req.header('x-lark-signature') ?? '',
  };
  const opened = openEnvelope(await c.req.text(), signature, keys);
  if (opened.kind === 'refused') {
    log.warn('push_refused', { reason: opened.reason, status: opened.status, from: callerOf(c) });
    return c.json({ error: 'refused' }, opened.status);
  }
  if (tally.noteOpened(opened.by)) log.info('push_keys_changed', { ...opened.by });
  if (opened.kind === 'challenge') return c.json({ challenge: opened.challenge });
  const { answer, follow } = await receiveEvent(
    { bot, log, deliver: host.deliver, noteAnswer: tally.note },
    opened.envelope,
  );
  host.keepAlive(c, follow(host.fateOf(c)));
  return answer === null ? c.json({ error: 'late' }, 503) : c.json(answer);
}

/**
 * Who sent a push that is refused, for the log only. A proxy of our own, on this machine or in a private network, says
 * for whom it asks; anybody else might say anything.
 */
function callerOf(c: Context): string | undefined {
  const incoming: unknown = c.env?.incoming;
  if (!hasSocket(incoming)) return c.req.header('cf-connecting-ip');
  const peer = incoming.socket.remoteAddress ?? '';
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isOurs(peer) && /^[\da-f.:]{3,45}$/i.test(forwarded) ? forwarded : peer;
}

interface HasSocket {
  readonly socket: { readonly remoteAddress?: string };
}

function hasSocket(incoming: unknown): incoming is HasSocket {
  return (
    typeof incoming === 'object' &&
    incoming !== null &&
    'socket' in incoming &&
    typeof incoming.socket === 'object' &&
    incoming.socket !== null
  );
}

const isOurs = (address: string) =>
  /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i.test(address);
