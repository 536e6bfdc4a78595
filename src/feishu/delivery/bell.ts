import type { Clock } from './clock.ts';

/** Wakes one waiting loop. Rung several times before it is heard, it counts once. */
export interface Bell {
  ring(): void;
  /** Waits until it is rung, or was since the last wait; false when `ms` went by in silence. */
  heard(ms: number): Promise<boolean>;
}

export function createBell(clock: Clock): Bell {
  let rung = false;
  let sleeper: AbortController | null = null;
  return {
    ring() {
      rung = true;
      sleeper?.abort();
    },
    async heard(ms) {
      if (!rung) {
        sleeper = new AbortController();
        await clock.sleep(ms, sleeper.signal);
        sleeper = null;
      }
      const was = rung;
      rung = false;
      return was;
    },
  };
}
