import type { Storage } from '../evaluation/index.ts';
import { describeError, type Log } from '../log.ts';

const hourMs = 3600 * 1000;
/** Events are remembered far longer than Feishu repeats them (about 7 hours). */
const keepDays = 7;

/** Forgets old inbox rows and delivered messages once an hour. */
export function keepHouse(storage: Storage, log: Log): { stop(): void } {
  const timer = setInterval(() => {
    storage
      .prune(new Date(Date.now() - keepDays * 24 * hourMs))
      .catch((error) => log.error('prune_failed', describeError(error)));
  }, hourMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
