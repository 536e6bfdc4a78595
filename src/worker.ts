import type { Hono } from 'hono';
import { readConfig } from './config.ts';
import { AppError } from './evaluation/app-error.ts';
import type { Deliverer } from './feishu/index.ts';
import { createLog, describeError } from './log.ts';
import { createService } from './service.ts';
import { openServer } from './storage/open-server.ts';

type Environment = Readonly<Record<string, unknown>>;

/** The part of Cloudflare's execution context that is used. */
interface Execution {
  waitUntil(work: Promise<unknown>): void;
}

interface Running {
  readonly app: Hono;
  readonly deliverer: Deliverer;
}

/** How long one request or cron tick may go on delivering. */
const deliveryBudgetMs = 20_000;

/** One service an isolate: opening it needs no connection, so a failed start is simply tried again. */
let running: Promise<Running> | null = null;

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
  async scheduled(_: unknown, environment: Environment, execution: Execution): Promise<void> {
    const { deliverer } = await service(environment);
    execution.waitUntil(deliverer.runOnce(deliveryBudgetMs));
  },
};

function service(environment: Environment): Promise<Running> {
  running ??= start(environment).catch((error: unknown) => {
    running = null;
    throw error;
  });
  return running;
}

async function start(environment: Environment): Promise<Running> {
  const read = readConfig(environment);
  if (!read.ok) throw new AppError('bad_configuration', read.problem);
  const { config } = read;
  if (config.feishu === null)
    throw new AppError('bad_configuration', 'set the four Feishu credentials as secrets');
  if (config.databaseUrl === null)
    throw new AppError('bad_configuration', 'set DATABASE_URL to a libSQL server');
  const log = createLog(config.logLevel);
  const storage = await openServer({
    url: config.databaseUrl,
    authToken: config.databaseAuthToken,
    tenant: 'real',
  });
  return createService({
    feishu: config.feishu,
    storage,
    log,
    metricsToken: config.metricsToken,
    afterAnswer: (context, work) => {
      const done = work().catch((error) => log.error('after_answer_failed', describeError(error)));
      context.executionCtx.waitUntil(done);
    },
    deliver: (context, deliverer) => {
      context.executionCtx.waitUntil(deliverer.runOnce(deliveryBudgetMs));
    },
  });
}

export default worker;
