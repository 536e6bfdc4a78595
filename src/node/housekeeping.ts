import { describeError, type Log } from '../log.ts';

const hourMs = 3600 * 1000;

/** Something to be seen to every hour. */
export interface Chore {
  readonly name: string;
  run(now: Date): Promise<void>;
}

/** Does the chores now and once an hour. One that fails is logged and does not keep the others from being done. */
export function keepHouse(chores: readonly Chore[], log: Log): { stop(): Promise<void> } {
  const round = async () => {
    for (const { name, run } of chores) {
      try {
        await run(new Date());
      } catch (error) {
        log.error('housekeeping_failed', { chore: name, ...describeError(error) });
      }
    }
  };
  let underWay = round();
  const timer = setInterval(() => {
    underWay = underWay.then(round);
  }, hourMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
