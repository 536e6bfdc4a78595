import { type Chore, doChores } from '../chores.ts';
import type { Log } from '../log.ts';

const hourMs = 3600 * 1000;

/** Does the chores now and once an hour. Stopping leaves what takes long. */
export function keepHouse(chores: readonly Chore[], log: Log): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const round = () => doChores(chores, new Date(), log, stopping.signal);
  let underWay = round();
  const timer = setInterval(() => {
    underWay = underWay.then(round);
  }, hourMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await underWay;
    },
  };
}
