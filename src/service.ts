import type { Context } from 'hono';
import type { FeishuConfig } from './config.ts';
import { reportFile, type Storage } from './evaluation/index.ts';
import { createBot, createDeliverer, createMessenger, type Deliverer } from './feishu/index.ts';
import { createApp } from './http/app.ts';
import type { Log } from './log.ts';
import { builtinSchemes } from './schemes/index.ts';

export interface ServiceParts {
  readonly feishu: FeishuConfig;
  readonly storage: Storage;
  readonly log: Log;
  readonly metricsToken: string | null;
  readonly timeZone: string;
  readonly afterAnswer: (context: Context, work: () => Promise<void>) => void;
  /** There may be something to deliver. */
  readonly deliver: (context: Context) => void;
}

export interface Service {
  readonly app: ReturnType<typeof createApp>;
  /** A Worker makes one for each request, Node one for its life: a deliverer runs once at a time. */
  readonly newDeliverer: () => Deliverer;
}

/** Wires the rooms into one service, the same on Node and on Workers. */
export function createService(parts: ServiceParts): Service {
  const { feishu, storage, log, timeZone } = parts;
  const now = () => new Date();
  const messenger = createMessenger({ ...feishu, log });
  const newDeliverer = () =>
    createDeliverer({
      queue: storage.queue,
      messenger,
      buildReport: async (body) => ({
        fileName: body.fileName,
        bytes: await reportFile(storage, { ...body, requestedAt: new Date(body.requestedAt), timeZone }),
      }),
      log,
    });
  const handle = createBot({
    storage,
    schemes: builtinSchemes,
    now,
    timeZone,
    newId: () => crypto.randomUUID(),
    log,
  });
  const app = createApp({
    keys: feishu,
    handle,
    storage,
    now,
    log,
    metricsToken: parts.metricsToken,
    afterAnswer: parts.afterAnswer,
    deliver: parts.deliver,
  });
  return { app, newDeliverer };
}
