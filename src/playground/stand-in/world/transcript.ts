import type { DeliveryMode } from '../push/transport.ts';

/** One thing that passed between the bot and the stand-in, for tests and for looking at afterwards. */
export type Entry = { readonly at: number } & (
  | {
      readonly kind: 'call';
      readonly method: string;
      readonly path: string;
      readonly body: unknown;
      readonly status: number;
      /** Feishu's code in the answer; 0 is success. */
      readonly code: number;
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

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

export interface Transcript {
  readonly entries: readonly Entry[];
  add(entry: WithoutTime<Entry>): void;
  /** Calls of the bot whose path matches. */
  calls(path?: RegExp): readonly Extract<Entry, { kind: 'call' }>[];
  pushes(eventType?: string): readonly Extract<Entry, { kind: 'push' }>[];
}

/** A playground may run for days; what is older is forgotten. */
const MOST_ENTRIES = 5000;

export function createTranscript(now: () => number): Transcript {
  const entries: Entry[] = [];
  return {
    entries,
    add(entry) {
      entries.push({ at: now(), ...entry });
      if (entries.length > MOST_ENTRIES) entries.shift();
    },
    calls: (path = /./) => entries.filter((entry) => entry.kind === 'call').filter((e) => path.test(e.path)),
    pushes: (eventType) =>
      entries
        .filter((entry) => entry.kind === 'push')
        .filter((entry) => eventType === undefined || entry.eventType === eventType),
  };
}
