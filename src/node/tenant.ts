import type { Config, FeishuConfig } from '../config.ts';
import type { Storage } from '../evaluation/index.ts';
import type { Log } from '../log.ts';
import { createService } from '../service.ts';
import { openEmbedded } from '../storage/open-embedded.ts';
import { openServer } from '../storage/open-server.ts';
import { backUpDaily } from './backups.ts';
import { keepHouse } from './housekeeping.ts';
import { afterAnswer, listen, stopListening } from './listen.ts';

export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** The service of a real tenant: its database, its webhook, its deliveries. */
export async function serveTenant(config: Config, feishu: FeishuConfig, log: Log): Promise<Running> {
  const { storage, backUp } = await openStorage(config);
  const running = await serveBot({
    config,
    feishu,
    storage,
    backUp,
    log,
    hostname: '0.0.0.0',
    port: config.port,
  });
  log.info('listening', { port: running.port, path: '/feishu/events' });
  return running;
}

export interface BotSettings {
  readonly config: Config;
  readonly feishu: FeishuConfig;
  readonly storage: Storage;
  /** Makes the day's copy of the database; null when there is nothing to do. */
  readonly backUp?: (now: Date) => Promise<string | null>;
  readonly log: Log;
  readonly hostname: string;
  readonly port: number;
}

/** Listens, delivers what the outbox holds, and stops in the right order. */
export async function serveBot({
  config,
  feishu,
  storage,
  backUp = async () => null,
  log,
  hostname,
  port,
}: BotSettings): Promise<Running> {
  const { app, newDeliverer } = createService({
    feishu,
    storage,
    log,
    metricsToken: config.metricsToken,
    timeZone: config.timeZone,
    afterAnswer: afterAnswer(log),
    deliver: () => deliverer.wake(),
  });
  const deliverer = newDeliverer();
  const listening = await listen(app, port, hostname).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  deliverer.start();
  const housekeeping = keepHouse(storage, log, backUp);
  return {
    port: listening.port,
    stop: async () => {
      housekeeping.stop();
      await stopListening(listening.server);
      await deliverer.stop();
      await storage.close();
    },
  };
}

/** A server is backed up where it runs; an embedded file backs itself up beside it. */
async function openStorage(config: Config): Promise<Pick<BotSettings, 'storage' | 'backUp'>> {
  const url = config.databaseUrl ?? 'file:data/ziping.db';
  const tenant = 'real';
  if (!url.startsWith('file:')) {
    return { storage: await openServer({ url, authToken: config.databaseAuthToken, tenant }) };
  }
  const storage = await openEmbedded({ url, tenant });
  return { storage, backUp: (now) => backUpDaily(storage, now, config.timeZone) };
}
