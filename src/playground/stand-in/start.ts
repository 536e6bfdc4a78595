import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { feishuRoutes } from './api/routes/index.ts';
import { feishuApi } from './api/server.ts';
import { createDisturbances } from './disturb/disturbances.ts';
import { createLongConnections, type LongConnections } from './long-connection/connections.ts';
import { loopbackOnly } from './loopback.ts';
import { type PersonInChat, personInChat } from './person/person.ts';
import { createPusher, type Delivery, type Pusher } from './push/pusher.ts';
import type { DeliveryMode } from './push/transport.ts';
import { createClock } from './world/clock.ts';
import { createFaults, type Faults } from './world/faults.ts';
import { createLimits, type Limits } from './world/limits.ts';
import { createTraffic, type Platform } from './world/platform.ts';
import { createTokens } from './world/tokens.ts';
import { createTranscript, type Transcript } from './world/transcript.ts';
import { createUpdateTokens } from './world/update-tokens.ts';
import { addChat, addPerson, type PersonHere, type World } from './world/world.ts';

export interface StandInOptions {
  /** 0 or nothing: any free port. */
  readonly port?: number;
  /** `cli_` and 16 hex digits, or the SDK's long connection stays idle. */
  readonly appId: string;
  readonly appSecret: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
  /** Where the bot takes events. May be said later. */
  readonly eventsUrl?: string;
  /** How events reach the bot at first; `webhook` unless given. */
  readonly mode?: DeliveryMode;
  readonly people: readonly PersonHere[];
  readonly botName?: string;
  /** Retries of unacknowledged pushes come by themselves; otherwise only when the clock is advanced. */
  readonly realTime?: boolean;
  /** More to serve on the same port, for instance the page. */
  readonly mount?: (parts: { readonly platform: Platform; readonly pusher: Pusher }) => Hono;
}

/** A running stand-in for Feishu. */
export interface StandIn {
  /** Its address without a trailing slash; the bot's `FEISHU_DOMAIN`. */
  readonly url: string;
  setEventsUrl(url: string): void;
  person(openId: string): PersonInChat;
  /** Makes a group with these people and the bot; returns its chat_id. */
  group(name: string, openIds: readonly string[]): string;
  removeBot(chatId: string): void;
  readonly push: Pusher;
  /** How events reach the bot; may be changed at any time. */
  readonly delivery: Delivery;
  /** The bots that are connected, and what can go wrong with connections. */
  readonly connections: Omit<LongConnections, 'invite' | 'accept' | 'send' | 'close'>;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly clock: { now(): number; advance(ms: number): Promise<void> };
  /** The tokens the bot holds are refused from now on. */
  invalidateTokens(): void;
  readonly transcript: Transcript;
  /** Resolves when the bot has not called for so long (200 ms unless given). */
  settled(quietMs?: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the stand-in on the loopback interface.
 * @throws when the port is taken
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const platform = createPlatform(options);
  const { encryptKey, verificationToken, eventsUrl = null, mode = 'webhook' } = options;
  const settings = { url: eventsUrl, encryptKey, verificationToken, plain: false, pretty: false };
  const pusher = createPusher(platform, settings, mode);
  const app = new Hono();
  app.use(loopbackOnly);
  app.route('/', feishuApi(platform, feishuRoutes));
  if (options.mount) app.route('/', options.mount({ platform, pusher }));
  const { server, port } = await listen(app, options.port ?? 0);
  const { world, faults, limits, transcript, tokens, traffic, longConnections } = platform;
  server.on('upgrade', longConnections.accept);
  return {
    url: `http://127.0.0.1:${port}`,
    setEventsUrl: (url) => {
      pusher.settings.url = url;
    },
    person: (openId) => personInChat(platform, pusher, openId),
    group: (name, openIds) => addChat(world, 'group', name, openIds).id,
    removeBot: (chatId) => {
      const chat = world.chats.get(chatId);
      if (chat) chat.hasBot = false;
    },
    push: pusher,
    delivery: pusher.delivery,
    connections: longConnections,
    faults,
    limits,
    clock: world.clock,
    invalidateTokens: () => tokens.invalidate(),
    transcript,
    settled: (quietMs) => traffic.settled(quietMs),
    close: () => close(server, platform),
  };
}

function createPlatform(options: StandInOptions): Platform {
  const clock = createClock(options.realTime ?? false);
  const faults = createFaults();
  const world: World = {
    app: { id: options.appId, secret: options.appSecret, name: options.botName ?? '自评助手' },
    tenant: '2ca1d211f64f6438',
    clock,
    people: new Map(),
    chats: new Map(),
    messages: new Map(),
    files: new Map(),
    listeners: new Set(),
  };
  for (const someone of options.people) addPerson(world, someone);
  return {
    world,
    tokens: createTokens(clock),
    updateTokens: createUpdateTokens(clock),
    limits: createLimits(),
    faults,
    disturbances: createDisturbances(faults),
    transcript: createTranscript(clock.now),
    traffic: createTraffic(),
    sentUnder: new Map(),
    longConnections: createLongConnections(),
    clicksInFlight: new Map(),
  };
}

function listen(app: Hono, port: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) =>
      resolve({ server, port: address.port }),
    );
    server.once('error', reject);
  });
}

function close(server: ServerType, { world, longConnections }: Platform): Promise<void> {
  world.clock.stop();
  longConnections.close();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
