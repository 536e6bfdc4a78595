import type { Delivery } from '../../evaluation/index.ts';
import { describeError } from '../../log.ts';
import { createBell } from './bell.ts';
import { systemClock, within } from './clock.ts';
import { type DeliverParts, deliver } from './deliver.ts';
import { keepLease, RENEW_MS, type Tenure } from './lease.ts';
import { createLimits } from './limits.ts';

export interface DelivererParts
  extends Pick<DeliverParts, 'queue' | 'messenger' | 'buildFile' | 'answerFile' | 'log'> {
  /** Where evidence is kept; without one files are only read. */
  readonly keeper?: DeliverParts['keeper'];
  /** By default every message is. */
  readonly mayStillGo?: DeliverParts['mayStillGo'];
  /** Names this process among those that share the queue. */
  readonly holder?: string;
  readonly clock?: DeliverParts['clock'];
  readonly random?: DeliverParts['random'];
}

/** Sends what the outbox holds, as the only process to do so while it holds the lease. */
export interface Deliverer {
  /** Begins to deliver, and goes on until `stop`. */
  start(): void;
  /** There may be something new: look at once. Any number of calls count as one. */
  wake(): void;
  /**
   * Instead of `start`, for a host that allows no loop: delivers until nothing more falls due within
   * `budgetMs` or `most` messages were begun, waits up to 5 s for what is under way, and gives the lease away. One
   * call at a time.
   */
  runOnce(budgetMs: number, most?: number): Promise<void>;
  /** Starts nothing new, waits up to 5 s for what is under way, and gives the lease away. */
  stop(): Promise<void>;
}

/** Chats served at the same time: enough for 50 calls a second at ordinary latencies. */
const PARALLEL = 16;
/** A file takes its 30 MB while it is fetched, a little more while it is kept; a Worker has 128 MB in all. */
const PARALLEL_FILES = 2;
const POLL_MIN_MS = 1_000;
/** Shorter than the lease: what a killed process left behind is seen before that runs out. */
const POLL_MAX_MS = 10_000;
/** Within a budget every moment counts, but the queue is not asked without pause either. */
const SOON_MS = 50;
const FINISH_MS = 5_000;
/** After the queue itself failed. */
const REST_MS = 5_000;
/**
 * A loop gives the lease away this long after the last message: others need not wait for it to run out, and it
 * does not change hands with every message.
 */
const LINGER_MS = 1_100;

export function createDeliverer(options: DelivererParts): Deliverer {
  const { clock = systemClock, random = Math.random, holder = crypto.randomUUID() } = options;
  const { queue, log } = options;
  const { keeper = null, mayStillGo = async () => true } = options;
  const limits = createLimits(clock);
  const parts: DeliverParts = { ...options, keeper, mayStillGo, clock, random, limits };
  const lease = keepLease(queue, holder, clock, limits);
  const bell = createBell(clock);
  /** What is under way, by lane: a lane has one at a time, which keeps its order. */
  const underWay = new Map<string, Promise<void>>();
  /** The lanes under way for which a file is being fetched. */
  const fetching = new Set<string>();
  let running: Promise<void> | null = null;
  let stopping = false;
  /** So many more may begin. */
  let allowed = Number.POSITIVE_INFINITY;
  let restUntil = 0;

  /** Starts what is due; resolves to the milliseconds until there is something to do again. */
  async function look(): Promise<number> {
    const now = clock.now();
    if (now.getTime() < restUntil) return restUntil - now.getTime();
    const tenure = await lease.renew();
    if (tenure === null) {
      if (underWay.size > 0) log.warn('delivery_lease_lost', { underWay: underWay.size });
      // Whoever holds it sends what there is; that need only be watched while there is something.
      return (await queue.nextDue()) === null ? Number.POSITIVE_INFINITY : POLL_MIN_MS;
    }
    await beginDue(now, tenure);
    if (underWay.size > 0) return RENEW_MS;
    const next = await queue.nextDue();
    return next === null ? Number.POSITIVE_INFINITY : Math.max(next.getTime() - now.getTime(), 0);
  }

  async function beginDue(now: Date, tenure: Tenure): Promise<void> {
    const withoutFiles = fetching.size >= PARALLEL_FILES;
    for (const delivery of await queue.due(now, PARALLEL + underWay.size, { withoutFiles })) {
      if (!stopping && hasRoom(delivery)) begin(delivery, tenure);
    }
    // Files without room may have taken up the limit: what stands behind them is asked for once more.
    if (!withoutFiles && fetching.size >= PARALLEL_FILES) await beginDue(now, tenure);
  }

  function hasRoom({ body, lane }: Delivery): boolean {
    if (body.kind === 'fetch_file' && fetching.size >= PARALLEL_FILES) return false;
    return allowed > 0 && underWay.size < PARALLEL && !underWay.has(lane);
  }

  function begin(delivery: Delivery, tenure: Tenure): void {
    allowed -= 1;
    const work = deliver(parts, delivery, tenure)
      .catch((error: unknown) => queueFailed(error, delivery.id))
      .finally(() => {
        underWay.delete(delivery.lane);
        fetching.delete(delivery.lane);
        bell.ring();
      });
    underWay.set(delivery.lane, work);
    if (delivery.body.kind === 'fetch_file') fetching.add(delivery.lane);
  }

  function queueFailed(error: unknown, id?: string): void {
    log.error('delivery_queue_failed', { id, ...describeError(error) });
    restUntil = clock.now().getTime() + REST_MS;
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await pause(Math.min(Math.max(await look(), POLL_MIN_MS), POLL_MAX_MS));
      } catch (error) {
        queueFailed(error);
        await bell.heard(REST_MS);
      }
    }
  }

  async function pause(ms: number): Promise<void> {
    const isIdle = underWay.size === 0 && ms > LINGER_MS;
    if (!isIdle) {
      await bell.heard(ms);
    } else if (!(await bell.heard(LINGER_MS))) {
      await lease.release();
      await bell.heard(ms - LINGER_MS);
    }
  }

  const finish = async () => {
    await running;
    await Promise.all(underWay.values());
  };

  return {
    start() {
      running ??= run();
    },
    wake: () => bell.ring(),
    async runOnce(budgetMs, most = Number.POSITIVE_INFINITY) {
      allowed = most;
      const end = clock.now().getTime() + budgetMs;
      for (;;) {
        const wait = await look();
        const left = end - clock.now().getTime();
        const isIdle = underWay.size === 0 && wait > left;
        if (stopping || left <= 0 || allowed <= 0 || isIdle) break;
        await bell.heard(Math.min(Math.max(wait, SOON_MS), left));
      }
      await within(clock, FINISH_MS, finish());
      await lease.release();
    },
    async stop() {
      stopping = true;
      bell.ring();
      await within(clock, FINISH_MS, finish());
      await lease.release();
    },
  };
}
