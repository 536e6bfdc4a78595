import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import type { Storage } from '../../src/evaluation/index.ts';
import type { NextKeys } from '../../src/feishu/index.ts';
import { createLog } from '../../src/log.ts';
import { type BotSettings, type Running, serveBot } from '../../src/node/tenant.ts';
import { type DeliveryMode, playgroundPage, type StandIn, startStandIn } from '../../src/playground/index.ts';
import type { WorkingDays } from '../../src/reminders/index.ts';
import { folderStore } from '../../src/storage/evidence/folder.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { type TurnWatch, watchTurns } from './turn-watch.ts';

export const credentials = {
  appId: 'cli_00000000000000aa',
  appSecret: 'stand-in-secret',
  encryptKey: 'stand-in-encrypt-key',
  verificationToken: 'stand-in-token',
};

export const clerk = 'ou_clerk';
export const stranger = 'ou_stranger';
export const newcomer = 'ou_newcomer';
export const leader = 'ou_leader';
export const reviewer = 'ou_reviewer';
/** Stands in ADMIN_OPEN_IDS. */
export const administrator = 'ou_administrator';

/** A bot with a database of its own, talking to the stand-in over real HTTP with the real SDK. */
export interface Office {
  readonly standIn: StandIn;
  readonly folder: string;
  readonly botUrl: () => string;
  /** What the bot logged, a JSON object a line. */
  readonly logs: string[];
  /** The bot's calls to Feishu. */
  readonly watch: TurnWatch;
  /** Stops the bot and starts it again on the same database, which is nobody's meanwhile. */
  restart(meanwhile?: (database: string) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export interface OfficeOptions {
  /** The stand-in also serves its web chat. */
  readonly page?: boolean;
  /** How events reach the bot; `webhook` unless given. */
  readonly mode?: DeliveryMode;
  /** Another time than now. */
  readonly clock?: BotSettings['clock'];
  /** The working days the bot knows. */
  readonly days?: WorkingDays;
  /** What the console’s key and token are going to be changed to. */
  readonly next?: NextKeys;
  /** Fills the database before the bot serves anybody. */
  readonly seed?: (storage: Storage) => Promise<void>;
}

export async function anOffice(options: OfficeOptions = {}): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-'));
  const standIn = await startStandIn({
    ...credentials,
    ...(options.page === true ? { mount: await playgroundPage(), realTime: true } : {}),
    mode: options.mode ?? 'webhook',
    people: [
      { openId: clerk, name: '林晓' },
      { openId: stranger, name: '周舟' },
      { openId: newcomer, name: '王芳', mobile: '13800000007' },
      { openId: administrator, name: '苏梅' },
      { openId: leader, name: '何局' },
      { openId: reviewer, name: '秦科' },
    ],
  });
  const logs: string[] = [];
  const watch = watchTurns((...call) => globalThis.fetch(...call));
  const start = () => startBot({ standIn, folder, logs, watch }, options);
  if (options.seed !== undefined) await seedDatabase(folder, options.seed);
  let running = await start();
  return {
    standIn,
    folder,
    logs,
    watch,
    botUrl: () => `http://127.0.0.1:${running.port}`,
    async restart(meanwhile) {
      await running.stop();
      await meanwhile?.(join(folder, 'ziping.db'));
      running = await start();
    },
    async stop() {
      await running.stop();
      await standIn.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function seedDatabase(folder: string, seed: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await openEmbedded({ url: databaseIn(folder), tenant: 'playground' });
  await seed(storage);
  await storage.close();
}

const databaseIn = (folder: string) => `file:${join(folder, 'ziping.db')}`;

async function startBot(
  { standIn, folder, logs, watch }: Pick<Office, 'standIn' | 'folder' | 'logs' | 'watch'>,
  { clock, days, next }: OfficeOptions,
): Promise<Running> {
  const read = readConfig({ PORT: '0', LOG_LEVEL: 'info', ADMIN_OPEN_IDS: administrator });
  if (!read.ok) throw new Error(read.problem);
  const log = createLog('info', (line) => logs.push(line));
  const storage = watch.storage(await openEmbedded({ url: databaseIn(folder), tenant: 'playground' }));
  const { appId, appSecret, ...webhook } = credentials;
  const isConnected = standIn.delivery.mode === 'websocket';
  // The client takes what carries its calls along with its settings.
  const feishu = {
    appId,
    appSecret,
    domain: standIn.url,
    webhook: isConnected ? null : { ...webhook, next },
    fetch: watch.fetch,
  };
  const running = await serveBot({
    config: days === undefined ? read.config : { ...read.config, days },
    feishu,
    longConnection: isConnected ? { pingTimeoutSeconds: 0.3, restartAfterMs: 300 } : null,
    storage,
    files: folderStore(join(folder, 'evidence')),
    log,
    hostname: '127.0.0.1',
    port: 0,
    ...(clock === undefined ? {} : { clock }),
  });
  standIn.setEventsUrl(`http://127.0.0.1:${running.port}/feishu/events`);
  return running;
}
