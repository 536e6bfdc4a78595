import type { FeishuConfig } from './config.ts';
import { personId, reportFile, type Storage } from './evaluation/index.ts';
import { type Bot, createBot, createDeliverer, createMessenger, type Deliverer } from './feishu/index.ts';
import { type AppParts, createApp } from './http/app.ts';
import type { Host } from './http/host.ts';
import type { Log } from './log.ts';

export interface ServiceParts {
  readonly feishu: FeishuConfig;
  readonly storage: Storage;
  readonly log: Log;
  readonly metricsToken: string | null;
  readonly timeZone: string;
  /** open_ids. */
  readonly administrators: readonly string[];
  readonly host: Host;
  /** How the long connection stands; always null on Workers, which cannot hold one. */
  readonly longConnection: AppParts['longConnection'];
}

export interface Service {
  readonly app: ReturnType<typeof createApp>;
  readonly bot: Bot;
  /** A Worker makes one for each request, Node one for its life: a deliverer runs once at a time. */
  readonly newDeliverer: () => Deliverer;
  /** Forgets events and delivered messages of long ago; to be called now and then. */
  readonly prune: () => Promise<void>;
}

/** Events are remembered far longer than Feishu repeats them (about 7 hours). */
const keepMs = 7 * 24 * 3600 * 1000;

/** Wires the rooms into one service, the same on Node and on Workers. */
export function createService(parts: ServiceParts): Service {
  const { feishu, storage, log, timeZone } = parts;
  const now = () => new Date();
  const messenger = createMessenger({ ...feishu, log });
  const bot = createBot({
    storage,
    administrators: new Set(parts.administrators.map(personId)),
    now,
    timeZone,
    newId: () => crypto.randomUUID(),
    log,
  });
  const newDeliverer = () =>
    createDeliverer({
      queue: storage.queue,
      messenger,
      buildReport: async (body) => ({
        fileName: body.fileName,
        bytes: await reportFile(storage, body, timeZone),
      }),
      answerFile: (file) => bot.handle(file),
      log,
    });
  const app = createApp({
    keys: feishu.webhook && { ...feishu.webhook, appId: feishu.appId },
    longConnection: parts.longConnection,
    bot,
    host: parts.host,
    storage,
    now,
    log,
    metricsToken: parts.metricsToken,
  });
  return { app, bot, newDeliverer, prune: () => storage.prune(new Date(now().getTime() - keepMs)) };
}
