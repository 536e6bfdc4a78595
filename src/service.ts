import type { FeishuConfig } from './config.ts';
import {
  exportFile,
  type FileStore,
  groupListMs,
  personId,
  reportFile,
  type Storage,
  stretchOf,
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
  mayStillGo,
  type Round,
  sendReminders,
  tellAdministrators,
} from './feishu/index.ts';
import { type AppParts, createApp } from './http/app.ts';
import type { Host } from './http/host.ts';
import { createTally, type Tally } from './http/tally.ts';
import { countTroubles, describeError, type Log } from './log.ts';
import { type WorkingDays, workingDays } from './reminders/index.ts';

export interface ServiceParts {
  readonly feishu: FeishuConfig;
  readonly storage: Storage;
  /** Where evidence is kept; null: nowhere, files are read only. */
  readonly files: FileStore | null;
  readonly log: Log;
  readonly metricsToken: string | null;
  readonly timeZone: string;
  /** The State Council's arrangement of years, where it was given; else that of the library. */
  readonly days?: WorkingDays;
  /** For tests: what time it is at the office. Signatures and housekeeping keep to the real one. */
  readonly now?: () => Date;
  /** open_ids. */
  readonly administrators: readonly string[];
  readonly host: Host;
  /** How the long connection stands; always null on Workers, which cannot hold one. */
  readonly longConnection: AppParts['longConnection'];
}

export interface Service {
  readonly app: ReturnType<typeof createApp>;
  readonly bot: Bot;
  /** Counts the answers of whatever else takes events. */
  readonly tally: Tally;
  /** The log it was given, whose warnings and errors are counted for `/metrics`. */
  readonly log: Log;
  /** Tells every administrator, once for this key. Never rejects. */
  readonly tell: (key: string, text: string) => Promise<void>;
  /** A Worker makes one for each request, Node one for its life: a deliverer runs once at a time. */
  readonly newDeliverer: () => Deliverer;
  /** Sends the reminders that are due, at most so many. */
  readonly remind: (most: number) => Promise<Round>;
  /**
   * Forgets events, delivered messages and nobody's files of long ago; to be called now and then. With a share
   * only so many batches of rows, and the files of that hour of the day.
   */
  readonly prune: (share?: PruneShare) => Promise<void>;
}

export interface PruneShare {
  readonly batches: number;
  readonly hour: Date;
}

/** Events are remembered far longer than Feishu repeats them (about 7 hours). */
const keepMs = 7 * 24 * 3600 * 1000;

/** Wires the rooms into one service, the same on Node and on Workers. */
export function createService(parts: ServiceParts): Service {
  const { feishu, storage, files, timeZone, days = workingDays() } = parts;
  const { log, troubles } = countTroubles(parts.log);
  const tally = createTally();
  const { now = () => new Date() } = parts;
  const newId = () => crypto.randomUUID();
  const reminding = { storage, days, now, timeZone, newId, log };
  const messenger = createMessenger({ ...feishu, log });
  const bot = createBot({
    storage,
    administrators: new Set(parts.administrators.map(personId)),
    now,
    timeZone,
    days,
    newId,
    log,
    sayAtOnce: async (to, text, id) => void (await messenger.sendText(to, text, id)),
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
      mayStillGo: (delivery) => mayStillGo(reminding, delivery),
      log,
    });
  const app = createApp({
    keys: feishu.webhook && { ...feishu.webhook, appId: feishu.appId },
    longConnection: parts.longConnection,
    bot,
    host: parts.host,
    storage,
    now: () => new Date(),
    log,
    metricsToken: parts.metricsToken,
    tally,
    troubles,
  });
  const prune = async (share?: PruneShare) => {
    const time = Date.now();
    const batch = () => storage.prune(new Date(time - keepMs), new Date(time - groupListMs));
    let left = share?.batches ?? Number.POSITIVE_INFINITY;
    while (left > 0 && (await batch())) left -= 1;
    if (files === null) return;
    const deleted = await tidyFiles(storage, files, new Date(time), share && stretchOf(share.hour));
    if (deleted > 0) log.info('files_tidied', { deleted });
  };
  const remind = async (most: number): Promise<Round> => {
    try {
      return await sendReminders(reminding, most);
    } catch (error) {
      // What is due stays due; deliveries go on meanwhile.
      log.error('reminding_failed', describeError(error));
      return { sent: 0, dealtWith: 0, left: 0 };
    }
  };
  const tell = async (key: string, text: string) => {
    await tellAdministrators({ storage, now, newId, log }, key, text);
    await parts.host.deliver();
  };
  return { app, bot, tally, log, tell, newDeliverer, remind, prune };
}
