import type { Context } from 'hono';
import { type Bot, type EnvelopeKeys, openEnvelope, receiveEvent } from '../feishu/index.ts';
import type { Log } from '../log.ts';
import type { Host } from './host.ts';
import type { Tally } from './tally.ts';

export interface ReceiveParts {
  readonly keys: EnvelopeKeys;
  readonly bot: Bot;
  readonly host: Host;
  readonly tally: Pick<Tally, 'note'>;
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
  if (opened.kind === 'challenge') return c.json({ challenge: opened.challenge });
  if (opened.kind === 'refused') {
    log.warn('push_refused', { reason: opened.reason, status: opened.status });
    return c.json({ error: 'refused' }, opened.status);
  }
  const { answer, follow } = await receiveEvent(
    { bot, log, deliver: host.deliver, noteAnswer: tally.note },
    opened.envelope,
  );
  host.keepAlive(c, follow(host.fateOf(c)));
  return answer === null ? c.json({ error: 'late' }, 503) : c.json(answer);
}
