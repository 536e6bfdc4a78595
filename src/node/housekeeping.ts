import type { Storage } from '../evaluation/index.ts';
import { describeError, type Log } from '../log.ts';

const hourMs = 3600 * 1000;
/** Events are remembered far longer than Feishu repeats them (about 7 hours). */
const keepDays = 7;

/** Once an hour: forgets old inbox rows and delivered messages, and makes the day's backup where there is one. */
export function keepHouse(
  storage: Storage,
  log: Log,
  backUp: (now: Date) => Promise<string | null>,
): { stop(): void } {
  const tick = async () => {
    const now = new Date();
    await storage.prune(new Date(now.getTime() - keepDays * 24 * hourMs));
    const path = await backUp(now);
    if (path !== null) log.info('backed_up', { path });
  };
  const timer = setInterval(() => {
    tick().catch((error) => log.error('housekeeping_failed', describeError(error)));
  }, hourMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
