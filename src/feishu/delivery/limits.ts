import type { Clock } from './clock.ts';

/** What is counted: each API, each chat, each card that is updated. */
export type Counted =
  | 'send'
  | 'update'
  | 'upload'
  | 'download'
  | 'directory'
  | 'members'
  | 'group'
  | 'ring'
  | `chat:${string}`
  | `card:${string}`;

/** At most so many calls in any stretch of so many milliseconds. */
interface Limit {
  readonly calls: number;
  readonly inMs: number;
}

/**
 * Feishu's limits (feishu.md §3.1): 50/s and 1,000/min for each API, 5/s for each chat and each updated
 * card. The stretches are a tenth longer than Feishu's, since calls do not arrive as evenly as they leave.
 */
const api: readonly Limit[] = [
  { calls: 50, inMs: 1_100 },
  { calls: 1_000, inMs: 66_000 },
];
const single: readonly Limit[] = [{ calls: 5, inMs: 1_100 }];

/** After this long no limit remembers a call any more. */
const FORGET_MS = 66_000;
/** How often a waiting call looks whether it may still go on. */
const LOOK_UP_MS = 500;
/** Chats and cards kept before the forgotten ones are swept out. */
const SWEEP_AT = 2_000;

export interface Limits {
  /**
   * Waits until a call that counts for all of these may be made, and counts it; true then. False when
   * `mayGoOn` turned false meanwhile, noticed within half a second.
   */
  wait(counted: readonly Counted[], mayGoOn: () => boolean): Promise<boolean>;
}

/**
 * Counts calls in sliding windows. Exact rather than a token bucket, which lets up to twice the number
 * through in one stretch.
 */
export function createLimits(clock: Clock): Limits {
  const made = new Map<Counted, number[]>();

  const freeAt = (key: Counted): number => {
    const times = made.get(key) ?? [];
    const rules = key.includes(':') ? single : api;
    return Math.max(...rules.map(({ calls, inMs }) => (times.at(-calls) ?? Number.NEGATIVE_INFINITY) + inMs));
  };

  const count = (key: Counted, now: number): void => {
    const recent = (made.get(key) ?? []).filter((time) => now - time < FORGET_MS);
    made.set(key, [...recent, now]);
    if (made.size > SWEEP_AT) sweep(made, now);
  };

  return {
    async wait(counted, mayGoOn) {
      while (mayGoOn()) {
        const now = clock.now().getTime();
        const free = Math.max(...counted.map(freeAt));
        if (free <= now) {
          for (const key of counted) count(key, now);
          return true;
        }
        await clock.sleep(Math.min(free - now, LOOK_UP_MS));
      }
      return false;
    },
  };
}

function sweep(made: Map<Counted, number[]>, now: number): void {
  for (const [key, times] of made) {
    if (now - (times.at(-1) ?? 0) >= FORGET_MS) made.delete(key);
  }
}
