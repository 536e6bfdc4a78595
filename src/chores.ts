import { describeError, type Log } from './log.ts';

/** Something to be seen to again and again. */
export interface Chore {
  readonly name: string;
  /** @param stopping aborted when the service stops: what takes long is then to be left */
  run(now: Date, stopping: AbortSignal): Promise<void>;
}

/** Does them one after the other. One that fails is logged and does not keep the others from being done. */
export async function doChores(
  chores: readonly Chore[],
  now: Date,
  log: Log,
  stopping: AbortSignal = new AbortController().signal,
): Promise<void> {
  for (const { name, run } of chores) {
    try {
      await run(now, stopping);
    } catch (error) {
      log.error('housekeeping_failed', { chore: name, ...describeError(error) });
    }
  }
}
