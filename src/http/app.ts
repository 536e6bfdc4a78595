import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { DeliveryQueue, Storage } from '../evaluation/index.ts';
import { type EnvelopeKeys, MAX_BODY_BYTES, sameSecret } from '../feishu/index.ts';
import type { ConnectionStatus } from '../feishu/long-connection/index.ts';
import { describeError, type Trouble } from '../log.ts';
import { metricsText } from './metrics.ts';
import { type ReceiveParts, receive } from './receive.ts';
import type { Tally } from './tally.ts';

export interface AppParts extends Omit<ReceiveParts, 'keys'> {
  /** Null: events come over the long connection, and none are taken here. */
  readonly keys: EnvelopeKeys | null;
  /** How the long connection stands; null when there is none. */
  readonly longConnection: () => ConnectionStatus | null;
  readonly storage: Pick<Storage, 'ping' | 'figures'> & { readonly queue: Pick<DeliveryQueue, 'statistics'> };
  readonly now: () => Date;
  readonly metricsToken: string | null;
  readonly tally: Tally;
  readonly troubles: () => readonly Trouble[];
}

/** A message that waits longer than this means the queue is stuck. */
const stuckAfterSeconds = 300;

/** The service's HTTP face: Feishu's pushes, health, readiness and metrics. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  const { keys } = parts;
  app.post('/feishu/events', refuseLong, async (c) =>
    keys === null ? c.json({ error: 'long_connection' }, 404) : receive({ ...parts, keys }, c),
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

const tooLarge = (c: Context) => c.json({ error: 'too_large' }, 413);
const countWhileReading = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge });

/** A push that says how long it is gets held to that by the server; any other is counted as it is read. */
const refuseLong: MiddlewareHandler = async (c, next) => {
  const length = c.req.header('content-length');
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) {
    return countWhileReading(c, next);
  }
  return Number(length) <= MAX_BODY_BYTES ? next() : tooLarge(c);
};

async function readiness(parts: AppParts, c: Context): Promise<Response> {
  try {
    await parts.storage.ping();
    const { oldestPendingSeconds } = await parts.storage.queue.statistics(parts.now());
    const connected = parts.longConnection()?.connected;
    const ready = oldestPendingSeconds < stuckAfterSeconds && connected !== false;
    return c.json({ ready, database: true, connected, oldestPendingSeconds }, ready ? 200 : 503);
  } catch (error) {
    const described = describeError(error);
    parts.log.error('not_ready', described);
    return c.json({ ready: false, database: false, code: described.code }, 503);
  }
}

async function metrics(parts: AppParts, c: Context): Promise<Response> {
  if (
    parts.metricsToken !== null &&
    !sameSecret(`Bearer ${parts.metricsToken}`, c.req.header('authorization') ?? '')
  ) {
    return c.json({ error: 'unauthorized' }, 401);
  }
  const now = parts.now();
  const figures = {
    queue: await parts.storage.queue.statistics(now),
    stored: await parts.storage.figures(),
    line: parts.longConnection(),
    machine: await parts.host.machine(),
    answers: parts.tally.figures(),
    opened: parts.tally.opened(),
    troubles: parts.troubles(),
    now,
  };
  return c.text(metricsText(figures));
}
