import type { Config, FeishuConfig } from '../config.ts';
import type { Storage } from '../evaluation/index.ts';
import type { Log } from '../log.ts';
import { createService } from '../service.ts';
import { openEmbedded } from '../storage/open-embedded.ts';
import { openServer } from '../storage/open-server.ts';
import { backUpDaily } from './backups.ts';
import { nodeHost } from './host.ts';
import { type Chore, keepHouse } from './housekeeping.ts';
import { listen, stopListening } from './listen.ts';

export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** The service of a real tenant: its database, its webhook, its deliveries. */
export async function serveTenant(config: Config, feishu: FeishuConfig, log: Log): Promise<Running> {
  const { storage, chores } = await openStorage(config, log);
  const running = await serveBot({
    config,
    feishu,
    storage,
    chores,
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
  /** What this storage needs every hour, beside pruning. */
  readonly chores?: readonly Chore[];
  readonly log: Log;
  readonly hostname: string;
  readonly port: number;
}

/** Listens, delivers what the outbox holds, and stops in the right order. */
export async function serveBot({
  config,
  feishu,
  storage,
  chores = [],
  log,
  hostname,
  port,
}: BotSettings): Promise<Running> {
  const host = nodeHost(() => deliverer.wake());
  const { app, newDeliverer, prune } = createService({
    feishu,
    storage,
    log,
    metricsToken: config.metricsToken,
    timeZone: config.timeZone,
    administrators: config.administrators,
    host,
  });
  const deliverer = newDeliverer();
  const listening = await listen(app, port, hostname).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  deliverer.start();
  const housekeeping = keepHouse([{ name: 'prune', run: prune }, ...chores], log);
  return {
    port: listening.port,
    stop: async () => {
      await stopListening(listening.server);
      await host.finish();
      await deliverer.stop();
      await housekeeping.stop();
      await storage.close();
    },
  };
}

/** A server is backed up where it runs; an embedded file backs itself up beside it. */
async function openStorage(config: Config, log: Log): Promise<Pick<BotSettings, 'storage' | 'chores'>> {
  const url = config.databaseUrl ?? 'file:data/ziping.db';
  const tenant = 'real';
  if (!url.startsWith('file:')) {
    return { storage: await openServer({ url, authToken: config.databaseAuthToken, tenant }) };
  }
  const storage = await openEmbedded({ url, tenant });
  const backUp = async (now: Date) => {
    const path = await backUpDaily(storage, now, config.timeZone);
    if (path !== null) log.info('backed_up', { path });
  };
  return { storage, chores: [{ name: 'back_up', run: backUp }] };
}
