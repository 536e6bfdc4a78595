import type { Config, FeishuConfig } from '../config.ts';
import type { Storage } from '../evaluation/index.ts';
import type { Log } from '../log.ts';
import { createService } from '../service.ts';
import { openEmbedded } from '../storage/open-embedded.ts';
import { openServer } from '../storage/open-server.ts';
import { keepHouse } from './housekeeping.ts';
import { afterAnswer, listen, stopListening } from './listen.ts';

export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** The service of a real tenant: its database, its webhook, its deliveries. */
export async function serveTenant(config: Config, feishu: FeishuConfig, log: Log): Promise<Running> {
  const storage = await openStorage(config);
  const running = await serveBot({ config, feishu, storage, log, hostname: '0.0.0.0', port: config.port });
  log.info('listening', { port: running.port, path: '/feishu/events' });
  return running;
}

export interface BotSettings {
  readonly config: Config;
  readonly feishu: FeishuConfig;
  readonly storage: Storage;
  readonly log: Log;
  readonly hostname: string;
  readonly port: number;
}

/** Listens, delivers what the outbox holds, and stops in the right order. */
export async function serveBot({
  config,
  feishu,
  storage,
  log,
  hostname,
  port,
}: BotSettings): Promise<Running> {
  const { app, newDeliverer } = createService({
    feishu,
    storage,
    log,
    metricsToken: config.metricsToken,
    afterAnswer: afterAnswer(log),
    deliver: () => deliverer.wake(),
  });
  const deliverer = newDeliverer();
  const listening = await listen(app, port, hostname).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  deliverer.start();
  const housekeeping = keepHouse(storage, log);
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

function openStorage(config: Config): Promise<Storage> {
  const url = config.databaseUrl ?? 'file:data/ziping.db';
  const tenant = 'real';
  if (url.startsWith('file:')) return openEmbedded({ url, tenant });
  return openServer({ url, authToken: config.databaseAuthToken, tenant });
}
