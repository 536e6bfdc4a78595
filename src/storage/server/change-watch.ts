import { AppError } from '../../evaluation/app-error.ts';

/** Whether a server takes changes, as far as this process has tried. */
export interface ChangeWatch {
  run<T>(change: () => Promise<T>): Promise<T>;
  /** Rejects with `database_silent` while a change waits too long; after one that got no answer it tries `probe`. */
  check(probe: () => Promise<unknown>): Promise<void>;
}

/** A server takes the lock from a process that died 5 s later; two may have died one after the other. */
const patienceMs = 12_000;

/** A server that answers questions may take no changes any more: then only the changes tell. */
export function createChangeWatch(now: () => number = Date.now): ChangeWatch {
  const began = new Map<symbol, number>();
  let isUnanswered = false;
  return {
    async run(change) {
      const place = Symbol('change');
      began.set(place, now());
      try {
        const result = await change();
        isUnanswered = false;
        return result;
      } catch (error) {
        isUnanswered = isSilence(error);
        throw error;
      } finally {
        began.delete(place);
      }
    },
    async check(probe) {
      const waitedMs = now() - Math.min(now(), ...began.values());
      if (waitedMs > patienceMs) {
        const seconds = Math.round(waitedMs / 1000);
        const hint = `restart the server: it has not answered a change for ${seconds} s`;
        throw new AppError('database_silent', hint);
      }
      if (isUnanswered) await probe();
    },
  };
}

/** Where it went silent while it was storing, that stands behind. */
function isSilence(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  return error.code === 'database_silent' || isSilence(error.cause);
}
