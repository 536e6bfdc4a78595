import type { Inherited, Unnoted } from '../../evaluation/index.ts';
import { type CallTimes, readCalls, writeCalls } from './call-note.ts';
import type { Clock } from './clock.ts';

/** Each API is counted. */
const apis = ['send', 'update', 'upload', 'download', 'directory', 'members', 'group', 'ring'] as const;

/** What is counted: each API, each chat, each card that is updated. */
export type Counted = (typeof apis)[number] | `chat:${string}` | `card:${string}`;

/** At most so many calls in any stretch of so many milliseconds. */
interface Limit {
  readonly calls: number;
  readonly inMs: number;
}

/**
 * Feishu's limits (feishu.md §3.1): 50/s and 1,000/min for each API, 5/s for each chat and each updated
 * card. The stretches are a tenth longer than Feishu's, since calls do not arrive as evenly as they leave.
 */
const perSecond: Limit = { calls: 50, inMs: 1_100 };
const perMinute: Limit = { calls: 1_000, inMs: 66_000 };
const single: Limit = { calls: 5, inMs: 1_100 };

const isSingle = (key: string) => key.includes(':');
const rulesOf = (key: string) => (isSingle(key) ? [single] : [perSecond, perMinute]);
/** After this long no limit remembers a call of this kind any more. */
const forgetMs = (key: string) => Math.max(...rulesOf(key).map(({ inMs }) => inMs));

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
  /** What has been counted and still matters, for whoever sends next. */
  note(): string;
  /** Goes on from what those who sent before have counted, and from nothing else. */
  takeOver(inherited: Inherited): void;
}

/**
 * Counts calls in sliding windows. Exact rather than a token bucket, which lets up to twice the number
 * through in one stretch.
 */
export function createLimits(clock: Clock): Limits {
  let made: CallTimes = new Map();
  /** Whoever sent until then may have used up what any chat takes. */
  let unknownUntil = Number.NEGATIVE_INFINITY;

  const freeAt = (key: Counted): number => {
    const times = made.get(key) ?? [];
    const known = rulesOf(key).map(
      ({ calls, inMs }) => (times.at(-calls) ?? Number.NEGATIVE_INFINITY) + inMs,
    );
    return Math.max(...known, isSingle(key) ? unknownUntil + single.inMs : Number.NEGATIVE_INFINITY);
  };

  const count = (key: Counted, now: number): void => {
    const recent = (made.get(key) ?? []).filter((time) => now - time < forgetMs(key));
    made.set(key, [...recent, now]);
    if (made.size > SWEEP_AT) made = remembered(made, now);
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
    note: () => writeCalls(remembered(made, clock.now().getTime())),
    takeOver({ note, unnoted }) {
      made = readCalls(note);
      if (unnoted === null) return;
      unknownUntil = unnoted.to.getTime();
      for (const api of apis) {
        const times = [...(made.get(api) ?? []), ...mostOf(api, unnoted)];
        made.set(
          api,
          times.toSorted((one, other) => one - other),
        );
      }
    },
  };
}

function remembered(made: CallTimes, now: number): CallTimes {
  const kept = new Map<string, readonly number[]>();
  for (const [key, times] of made) {
    const recent = times.filter((time) => now - time < forgetMs(key));
    if (recent.length > 0) kept.set(key, recent);
  }
  return kept;
}

/** How often one message may call an API: a card, a text in its place, a notice instead of that. */
const CALLS_A_MESSAGE = 3;

/**
 * The most calls of an API that can have been made in that time, each as late as it can have been: of a killed
 * process nobody knows how many they were. One message may ask for any number of a group’s members.
 */
function mostOf(api: (typeof apis)[number], { from, to, messages }: Unnoted): readonly number[] {
  const most = api === 'members' ? perMinute.calls : messages * CALLS_A_MESSAGE;
  const start = Math.max(from.getTime(), to.getTime() - perMinute.inMs);
  const times: number[] = [];
  for (let end = to.getTime(); end > start; end -= perSecond.inMs) {
    times.push(...Array<number>(Math.min(perSecond.calls, most - times.length)).fill(end));
  }
  return times;
}
