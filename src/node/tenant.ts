import { basename, dirname, extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Chore } from '../chores.ts';
import type { Config, FeishuConfig } from '../config.ts';
import type { FileStore, Storage } from '../evaluation/index.ts';
import {
  connectFeishu,
  type LongConnection,
  type LongConnectionOptions,
} from '../feishu/long-connection/index.ts';
import type { Log } from '../log.ts';
import { createService } from '../service.ts';
import { folderStore } from '../storage/evidence/folder.ts';
import { openEmbedded } from '../storage/open-embedded.ts';
import { openServer } from '../storage/open-server.ts';
import { backUpDaily } from './backups.ts';
import { claimLine, heedAtStart } from './claim.ts';
import { databaseFetch } from './database-fetch.ts';
import { nodeHost } from './host.ts';
import { keepHouse } from './housekeeping.ts';
import { listen, stopListening } from './listen.ts';
import { remindEveryMinute } from './reminding.ts';

/** How long a start waits for the long connection before it goes on without. */
const patienceMs = 20_000;

export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** The service of a real tenant: its database, its webhook or long connection, its deliveries. */
export async function serveTenant(config: Config, feishu: FeishuConfig, log: Log): Promise<Running> {
  const { storage, files, chores } = await openStorage(config, log);
  const running = await serveBot({
    config,
    feishu,
    longConnection: feishu.webhook === null ? {} : null,
    storage,
    files,
    chores,
    log,
    hostname: '0.0.0.0',
    port: config.port,
  });
  const path = feishu.webhook === null ? null : '/feishu/events';
  await heedAtStart(storage, config);
  const claim = await claimLine(storage, config);
  if (claim !== null) process.stdout.write(`${claim}\n`);
  log.info('listening', { port: running.port, path, events: config.eventMode });
  return running;
}

export interface BotSettings {
  readonly config: Config;
  readonly feishu: FeishuConfig;
  /** Opens a long connection, with or without a webhook beside it; `{}` for its usual limits. */
  readonly longConnection: Pick<LongConnectionOptions, 'pingTimeoutSeconds' | 'restartAfterMs'> | null;
  readonly storage: Storage;
  /** Where evidence is kept; without one files are only read. */
  readonly files?: FileStore;
  /** What this storage needs every hour, beside pruning. */
  readonly chores?: readonly Chore[];
  readonly log: Log;
  readonly hostname: string;
  readonly port: number;
  /** For tests: what time it is at the office, and how long a minute lasts between looking for reminders. */
  readonly clock?: { readonly now: () => Date; readonly minuteMs: number };
}

/** Takes events, delivers what the outbox holds, and stops in the right order. */
export async function serveBot(settings: BotSettings): Promise<Running> {
  const { config, feishu, storage, log } = settings;
  let connection: LongConnection | null = null;
  const host = nodeHost(() => deliverer.wake());
  const { app, bot, newDeliverer, remind, prune } = createService({
    feishu,
    storage,
    files: settings.files ?? null,
    log,
    metricsToken: config.metricsToken,
    timeZone: config.timeZone,
    days: config.days,
    ...(settings.clock === undefined ? {} : { now: settings.clock.now }),
    administrators: config.administrators,
    host,
    longConnection: () => connection?.status() ?? null,
  });
  const deliverer = newDeliverer();
  const listening = await listen(app, settings.port, settings.hostname).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  deliverer.start();
  const housekeeping = keepHouse([{ name: 'prune', run: () => prune() }, ...(settings.chores ?? [])], log);
  const reminding = remindEveryMinute({ remind, deliver: () => deliverer.wake() }, settings.clock?.minuteMs);
  const stop = async () => {
    await reminding.stop();
    await stopListening(listening.server);
    await connection?.close();
    await host.finish();
    await deliverer.stop();
    await housekeeping.stop();
    await storage.close();
  };
  if (settings.longConnection !== null) {
    connection = connectFeishu({ ...settings.longConnection, ...feishu, bot, log, deliver: host.deliver });
    await firstContact(connection, log).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
  }
  return { port: listening.port, stop };
}

/** Waits for Feishu’s yes or no. While there is neither, the service runs, and says so in `/readyz`. */
async function firstContact({ ready }: LongConnection, log: Log): Promise<void> {
  const late = setTimeout(patienceMs, 'late' as const, { ref: false });
  if ((await Promise.race([ready, late])) === 'late') log.warn('long_connection_waiting');
}

/** Each database has its own folder, so that no service takes the files of another one for nobody's. */
export function evidenceFolderBeside(path: string): string {
  return join(dirname(path), 'evidence', basename(path, extname(path)));
}

/** A server is backed up where it runs; an embedded file backs itself up beside it. */
async function openStorage(
  config: Config,
  log: Log,
): Promise<Required<Pick<BotSettings, 'storage' | 'files' | 'chores'>>> {
  const url = config.databaseUrl ?? 'file:data/ziping.db';
  const tenant = 'real';
  if (!url.startsWith('file:')) {
    const authToken = config.databaseAuthToken;
    const storage = await openServer({ url, authToken, tenant, fetch: databaseFetch() });
    return { storage, files: folderStore(config.evidenceFolder ?? 'data/evidence/server'), chores: [] };
  }
  const storage = await openEmbedded({ url, tenant });
  const backUp = async (now: Date) => {
    const path = await backUpDaily(storage, now, config.timeZone);
    if (path !== null) log.info('backed_up', { path });
  };
  const files = folderStore(config.evidenceFolder ?? evidenceFolderBeside(storage.path));
  return { storage, files, chores: [{ name: 'back_up', run: backUp }] };
}
