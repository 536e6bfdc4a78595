import type { DeliveryMode } from '../push/transport.ts';

/** One thing that passed between the bot and the stand-in, for tests and for looking at afterwards. */
export type Entry = { readonly at: number; readonly number: number } & (
  | {
      readonly kind: 'call';
      readonly method: string;
      readonly path: string;
      readonly body: unknown;
      readonly status: number;
      /** Feishu's code in the answer; 0 is success. */
      readonly code: number;
      readonly ms: number;
    }
  | {
      readonly kind: 'push';
      readonly way: DeliveryMode;
      readonly eventType: string;
      readonly eventId: string;
      readonly attempt: number;
      /** Null: the bot did not answer. */
      readonly status: number | null;
      readonly answer: string;
      readonly ms: number;
    }
  /** An update that Feishu's client would not keep, because it came before the click was answered. */
  | { readonly kind: 'reverted'; readonly message: string }
);

type Unstamped<T> = T extends unknown ? Omit<T, 'at' | 'number'> : never;

export interface Transcript {
  readonly entries: readonly Entry[];
  add(entry: Unstamped<Entry>): void;
  /** Calls of the bot whose path matches. */
  calls(path?: RegExp): readonly Extract<Entry, { kind: 'call' }>[];
  pushes(eventType?: string): readonly Extract<Entry, { kind: 'push' }>[];
}

/** A playground may run for days; what is older is forgotten. */
const MOST_ENTRIES = 5000;

export function createTranscript(now: () => number): Transcript {
  const entries: Entry[] = [];
  let number = 0;
  return {
    entries,
    add(entry) {
      number += 1;
      entries.push({ at: now(), number, ...entry });
      if (entries.length > MOST_ENTRIES) entries.shift();
    },
    calls: (path = /./) => entries.filter((entry) => entry.kind === 'call').filter((e) => path.test(e.path)),
    pushes: (eventType) =>
      entries
        .filter((entry) => entry.kind === 'push')
        .filter((entry) => eventType === undefined || entry.eventType === eventType),
  };
}
