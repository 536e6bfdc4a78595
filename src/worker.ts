import { readConfig } from './config.ts';
import { AppError } from './evaluation/app-error.ts';
import { createLog } from './log.ts';
import { createService, type Service } from './service.ts';
import { bucketIn, bucketStore } from './storage/evidence/bucket.ts';
import { openServer } from './storage/open-server.ts';

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

/** How long one request or cron tick may go on delivering. */
const deliveryBudgetMs = 20_000;

/** How many people one tick reminds: each takes some thirty statements, and a Worker may make so many calls. */
const remindersATick = 20;

/** One service an isolate. Kept once it is open: no request may wait for what another one began. */
let opened: Service | null = null;

const worker = {
  async fetch(request: Request, environment: Environment, execution: Execution): Promise<Response> {
    const { app } = await service(environment);
    return app.fetch(request, environment, {
      ...execution,
      waitUntil: execution.waitUntil.bind(execution),
      passThroughOnException: () => {},
      props: {},
    });
  },
  /** Every minute reminds, and delivers what no request delivered; the first of an hour also forgets what is old. */
  async scheduled(tick: Tick, environment: Environment, execution: Execution): Promise<void> {
    const { newDeliverer, remind, prune } = await service(environment);
    await remind(remindersATick);
    execution.waitUntil(newDeliverer().runOnce(deliveryBudgetMs));
    if (new Date(tick.scheduledTime).getUTCMinutes() === 0) execution.waitUntil(prune());
  },
};

async function service(environment: Environment): Promise<Service> {
  opened ??= await start(environment);
  return opened;
}

async function start(environment: Environment): Promise<Service> {
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
  const running = createService({
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
      deliver: () => running.newDeliverer().runOnce(deliveryBudgetMs),
    },
  });
  return running;
}

export default worker;
