import { type Chore, doChores } from './chores.ts';
import { readConfig } from './config.ts';
import { AppError } from './evaluation/app-error.ts';
import { createLog, describeError, type Log } from './log.ts';
import { createService, type Service } from './service.ts';
import { bucketIn, bucketStore } from './storage/evidence/bucket.ts';
import { openServer } from './storage/open-server.ts';
import { messagesAtOnce } from './worker-share.ts';

type Environment = Readonly<Record<string, unknown>>;

/** The part of Cloudflare's execution context that is used. */
interface Execution {
  waitUntil(work: Promise<unknown>): void;
}

/** The part of a cron trigger's call that is used. */
interface Tick {
  /** Milliseconds since 1970. */
  readonly scheduledTime: number;
}

/** How long one request or cron tick may go on delivering: a request is given 30 s after its answer. */
const deliveryBudgetMs = 20_000;

/** How many people one tick reminds: each takes some thirty statements, and a Worker may make so many calls. */
const remindersATick = 20;

/** How many batches of old rows the first tick of an hour forgets, beside a 24th of the files. */
const batchesAnHour = 10;

interface Opened {
  readonly service: Service;
  readonly log: Log;
}

/** One service an isolate. Kept once it is open: no request may wait for what another one began. */
let opened: Opened | null = null;

const worker = {
  async fetch(request: Request, environment: Environment, execution: Execution): Promise<Response> {
    const started = await ready(environment).catch(() => null);
    if (started === null) return Response.json({ error: 'not_started' }, { status: 503 });
    return started.service.app.fetch(request, environment, {
      ...execution,
      waitUntil: execution.waitUntil.bind(execution),
      passThroughOnException: () => {},
      props: {},
    });
  },
  /** Every minute reminds, and delivers what no request delivered; the first of an hour also forgets what is old. */
  async scheduled(tick: Tick, environment: Environment, execution: Execution): Promise<void> {
    const { service, log } = await ready(environment);
    const chores = choresAt(new Date(tick.scheduledTime), service);
    execution.waitUntil(doChores(chores, new Date(), log));
  },
};

/** What is due at this minute, all of it bounded; the reminders come first, to be delivered at once. */
function choresAt(minute: Date, { remind, newDeliverer, prune }: Service): readonly Chore[] {
  const share = { batches: batchesAnHour, hour: minute };
  return [
    { name: 'remind', run: async () => void (await remind(remindersATick)) },
    { name: 'deliver', run: () => newDeliverer().runOnce(deliveryBudgetMs, messagesAtOnce) },
    ...(minute.getUTCMinutes() === 0 ? [{ name: 'prune', run: () => prune(share) }] : []),
  ];
}

/** Says in the log what is in the way, as a start on Node does: the next request tries again. */
async function ready(environment: Environment): Promise<Opened> {
  try {
    opened ??= await start(environment);
    return opened;
  } catch (error) {
    const hint = error instanceof AppError ? error.hint : undefined;
    createLog('error').error('start_failed', { ...describeError(error), hint });
    throw error;
  }
}

async function start(environment: Environment): Promise<Opened> {
  const read = readConfig(environment);
  if (!read.ok) throw new AppError('bad_configuration', read.problem);
  const { config } = read;
  if (config.feishu === null)
    throw new AppError('bad_configuration', 'set the four Feishu credentials as secrets');
  if (config.eventMode === 'websocket')
    throw new AppError('bad_configuration', 'FEISHU_EVENT_MODE: a Worker takes events by webhook only');
  if (config.databaseUrl === null)
    throw new AppError('bad_configuration', 'set DATABASE_URL to a libSQL server');
  const log = createLog(config.logLevel);
  const storage = await openServer({
    url: config.databaseUrl,
    authToken: config.databaseAuthToken,
    tenant: 'real',
  });
  const bucket = bucketIn(environment.EVIDENCE);
  const service = createService({
    feishu: config.feishu,
    storage,
    files: bucket === null ? null : bucketStore(bucket),
    log,
    metricsToken: config.metricsToken,
    timeZone: config.timeZone,
    days: config.days,
    administrators: config.administrators,
    longConnection: () => null,
    host: {
      keepAlive: (context, work) => context.executionCtx.waitUntil(work),
      // Nothing tells a Worker whether its answer arrived, so the update that repeats it always goes out.
      fateOf: async () => 'unknown',
      deliver: () => service.newDeliverer().runOnce(deliveryBudgetMs, messagesAtOnce),
      machine: async () => null,
    },
  });
  return { service, log };
}

export default worker;
