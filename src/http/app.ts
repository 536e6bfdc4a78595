import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { dialogue } from '../../prompts/dialogue.ts';
import type { Storage } from '../evaluation/index.ts';
import {
  type EnvelopeKeys,
  type Handled,
  type InboundEvent,
  MAX_BODY_BYTES,
  openEnvelope,
  sameSecret,
  toInbound,
} from '../feishu/index.ts';
import { describeError, type Log } from '../log.ts';
import { metricsText } from './metrics.ts';

export interface AppParts {
  readonly keys: EnvelopeKeys;
  readonly handle: (event: InboundEvent) => Promise<Handled>;
  readonly storage: Storage;
  readonly now: () => Date;
  readonly log: Log;
  readonly metricsToken: string | null;
  /** Runs the work once the answer of this request was handed over, and not at all if it was not. */
  readonly afterAnswer: (context: Context, work: () => Promise<void>) => void;
  /** There may be something to deliver; `context` lets a Worker stay alive for it. */
  readonly deliver: (context: Context) => void;
}

/** Feishu waits 3 s for an answer; whoever is not done by then gets a word, and the card follows. */
const answerWithinMs = 2500;
/** A message that waits longer than this means the queue is stuck. */
const stuckAfterSeconds = 300;

/** The service's HTTP face: Feishu's pushes, health, readiness and metrics. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.post(
    '/feishu/events',
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json({ error: 'too_large' }, 413) }),
    (c) => receive(parts, c),
  );
  app.get('/healthz', (c) => c.json({ alive: true }));
  app.get('/readyz', (c) => readiness(parts, c));
  app.get('/metrics', (c) => metrics(parts, c));
  app.onError((error, c) => {
    parts.log.error('request_failed', { path: c.req.path, ...describeError(error) });
    return c.json({ error: 'internal' }, 500);
  });
  return app;
}

async function receive(parts: AppParts, c: Context): Promise<Response> {
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
  const handled = parts.handle(event);
  const first = await within(answerWithinMs, handled);
  if (first === 'later') {
    parts.log.warn('answer_late', { event: event.type });
    handled.then(
      () => parts.deliver(c),
      (error) => parts.log.error('turn_failed_late', describeError(error)),
    );
    return c.json(event.type === 'card_action' ? { toast: { type: 'info', content: dialogue.working } } : {});
  }
  const { held } = first;
  if (held !== null) parts.afterAnswer(c, () => parts.storage.queue.drop(held));
  parts.deliver(c);
  return c.json(first.answer);
}

/** The result, or `later` when it takes longer; it goes on all the same. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | 'later'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = new Promise<'later'>((resolve) => {
    timer = setTimeout(() => resolve('later'), milliseconds);
  });
  try {
    return await Promise.race([work, later]);
  } finally {
    clearTimeout(timer);
  }
}

async function readiness(parts: AppParts, c: Context): Promise<Response> {
  try {
    await parts.storage.ping();
    const { oldestPendingSeconds } = await parts.storage.queue.statistics(parts.now());
    const ready = oldestPendingSeconds < stuckAfterSeconds;
    return c.json({ ready, database: true, oldestPendingSeconds }, ready ? 200 : 503);
  } catch (error) {
    parts.log.error('not_ready', describeError(error));
    return c.json({ ready: false, database: false }, 503);
  }
}

async function metrics(parts: AppParts, c: Context): Promise<Response> {
  if (
    parts.metricsToken !== null &&
    !sameSecret(`Bearer ${parts.metricsToken}`, c.req.header('authorization') ?? '')
  ) {
    return c.json({ error: 'unauthorized' }, 401);
  }
  return c.text(metricsText(await parts.storage.queue.statistics(parts.now())));
}
