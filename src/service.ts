import type { FeishuConfig } from './config.ts';
import {
  exportFile,
  type FileStore,
  groupListMs,
  personId,
  reportFile,
  type Storage,
  summaryFile,
  tidyFiles,
} from './evaluation/index.ts';
import {
  type Bot,
  createBot,
  createDeliverer,
  createMessenger,
  type Deliverer,
  type FileBody,
} from './feishu/index.ts';
import { type AppParts, createApp } from './http/app.ts';
import type { Host } from './http/host.ts';
import type { Log } from './log.ts';

export interface ServiceParts {
  readonly feishu: FeishuConfig;
  readonly storage: Storage;
  /** Where evidence is kept; null: nowhere, files are read only. */
  readonly files: FileStore | null;
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
  /** Forgets events, delivered messages and nobody's files of long ago; to be called now and then. */
  readonly prune: () => Promise<void>;
}

/** Events are remembered far longer than Feishu repeats them (about 7 hours). */
const keepMs = 7 * 24 * 3600 * 1000;

/** Wires the rooms into one service, the same on Node and on Workers. */
export function createService(parts: ServiceParts): Service {
  const { feishu, storage, files, log, timeZone } = parts;
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
  const bytesOf = (body: FileBody) => {
    switch (body.kind) {
      case 'export':
        return exportFile(storage, body);
      case 'summary':
        return summaryFile(storage, body, { now: now(), timeZone });
      case 'report':
        return reportFile(storage, body, timeZone);
    }
  };
  const newDeliverer = () =>
    createDeliverer({
      queue: storage.queue,
      messenger,
      buildFile: async (body) => ({
        fileName: body.fileName,
        bytes: await bytesOf(body),
      }),
      answerFile: (file) => bot.handle(file),
      keeper: files === null ? null : { files, placeFor: bot.placeFor },
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
  const prune = async () => {
    const time = now().getTime();
    await storage.prune(new Date(time - keepMs), new Date(time - groupListMs));
    const deleted = files === null ? 0 : await tidyFiles(storage, files, now());
    if (deleted > 0) log.info('files_tidied', { deleted });
  };
  return { app, bot, newDeliverer, prune };
}
