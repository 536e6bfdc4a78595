import { describeError, type Log } from './log.ts';

/** Something to be seen to again and again. */
export interface Chore {
  readonly name: string;
  run(now: Date): Promise<void>;
}

/** Does them one after the other. One that fails is logged and does not keep the others from being done. */
export async function doChores(chores: readonly Chore[], now: Date, log: Log): Promise<void> {
  for (const { name, run } of chores) {
    try {
      await run(now);
    } catch (error) {
      log.error('housekeeping_failed', { chore: name, ...describeError(error) });
    }
  }
}
