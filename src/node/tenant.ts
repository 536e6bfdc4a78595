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
import { createService, type Service } from '../service.ts';
import { folderStore } from '../storage/evidence/folder.ts';
import { openEmbedded } from '../storage/open-embedded.ts';
import { openServer } from '../storage/open-server.ts';
import { claimLine, heedAtStart } from './claim.ts';
import { databaseFetch } from './database-fetch.ts';
import { databaseUrlOf } from './database-settings.ts';
import { nodeHost } from './host.ts';
import { keepHouse } from './housekeeping.ts';
import { listen, stopListening } from './listen.ts';
import { machineFigures } from './machine.ts';
import { goByProxies, type Proxies } from './proxy.ts';
import { remindEveryMinute } from './reminding.ts';
import { tellOfRestore, upkeepOf } from './upkeep.ts';

/** How long a start waits for the long connection before it goes on without. */
const patienceMs = 20_000;

export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** The service of a real tenant: its database, its webhook or long connection, its deliveries. */
export async function serveTenant(config: Config, feishu: FeishuConfig, log: Log): Promise<Running> {
  const proxies = await goByProxies();
  const proxy = proxies.hostFor(feishu.domain);
  if (proxy !== null) log.info('going_by_proxy', { proxy });
  const { storage, files, database, chores } = await openStorage(config, proxies);
  const running = await serveBot({
    config,
    feishu,
    longConnection: feishu.webhook === null ? { agent: proxies.agentFor(feishu.domain) } : null,
    storage,
    files,
    database,
    chores,
    log,
    hostname: config.host,
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
  readonly longConnection: Pick<
    LongConnectionOptions,
    'pingTimeoutSeconds' | 'restartAfterMs' | 'agent'
  > | null;
  readonly storage: Storage;
  /** Where evidence is kept; without one files are only read. */
  readonly files?: FileStore;
  /** Where an embedded database is, whose disk is to be watched; null: on a server. */
  readonly database?: string | null;
  /** What this storage needs every hour, beside pruning. */
  readonly chores?: (service: Pick<Service, 'tell' | 'log'>) => readonly Chore[];
  readonly log: Log;
  readonly hostname: string;
  readonly port: number;
  /** For tests: what time it is at the office, and how long a minute lasts between looking for reminders. */
  readonly clock?: { readonly now: () => Date; readonly minuteMs: number };
}

/** Takes events, delivers what the outbox holds, and stops in the right order. */
export async function serveBot(settings: BotSettings): Promise<Running> {
  const { config, feishu, storage } = settings;
  let connection: LongConnection | null = null;
  const host = nodeHost(
    () => deliverer.wake(),
    () => machineFigures(settings.database ?? null),
  );
  const service = createService({
    feishu,
    storage,
    files: settings.files ?? null,
    log: settings.log,
    metricsToken: config.metricsToken,
    timeZone: config.timeZone,
    days: config.days,
    ...(settings.clock === undefined ? {} : { now: settings.clock.now }),
    administrators: config.administrators,
    host,
    longConnection: () => connection?.status() ?? null,
  });
  const { app, bot, tally, log, newDeliverer, remind, prune } = service;
  const deliverer = newDeliverer();
  const listening = await listen(app, settings.port, settings.hostname).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  deliverer.start();
  const chores = settings.chores?.(service) ?? [];
  const housekeeping = keepHouse([{ name: 'prune', run: () => prune() }, ...chores], log);
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
    const reception = { bot, log, deliver: host.deliver, noteAnswer: tally.note };
    connection = connectFeishu({ ...settings.longConnection, ...feishu, ...reception });
    await firstContact(connection, log).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
  }
  await tellOfRestore(storage, service, config.timeZone);
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

type OpenedStorage = Required<Pick<BotSettings, 'storage' | 'files' | 'database' | 'chores'>>;

/** A server is backed up where it runs; an embedded file backs itself up beside it. */
async function openStorage(config: Config, proxies: Proxies): Promise<OpenedStorage> {
  const url = databaseUrlOf(config);
  const tenant = 'real';
  if (!url.startsWith('file:')) {
    const authToken = config.databaseAuthToken;
    const isDirect = proxies.hostFor(url.replace(/^libsql:/, 'https:')) === null;
    const direct = isDirect ? { fetch: databaseFetch() } : {};
    const storage = await openServer({ url, authToken, tenant, ...direct });
    const files = folderStore(config.evidenceFolder ?? 'data/evidence/server');
    return { storage, files, database: null, chores: () => [] };
  }
  const storage = await openEmbedded({ url, tenant });
  return {
    storage,
    files: folderStore(config.evidenceFolder ?? evidenceFolderBeside(storage.path)),
    database: storage.path,
    chores: (service) => upkeepOf(storage, service, config.timeZone),
  };
}
