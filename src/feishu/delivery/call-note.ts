import { z } from 'zod';
import { parseJson } from '../parse-json.ts';

/** When calls were made, by what they count for; milliseconds since 1970, in order. */
export type CallTimes = Map<string, readonly number[]>;

/** Calls of the same stretch of so many milliseconds are written as one time, the latest of them, and a number. */
const STRETCH_MS = 500;

/** Milliseconds since 1970, and how many. */
const noteForm = z.record(z.string(), z.array(z.tuple([z.int(), z.int().min(1).max(1_000)])).max(500));

/** The calls as a note for the next process: never earlier than they were, at most half a second later. */
export function writeCalls(calls: CallTimes): string {
  return JSON.stringify(Object.fromEntries([...calls].map(([key, times]) => [key, together(times)])));
}

function together(times: readonly number[]): readonly (readonly [at: number, calls: number])[] {
  const stretches = new Map<number, { at: number; calls: number }>();
  for (const at of times) {
    const stretch = stretches.get(Math.floor(at / STRETCH_MS)) ?? { at, calls: 0 };
    stretches.set(Math.floor(at / STRETCH_MS), { at: Math.max(at, stretch.at), calls: stretch.calls + 1 });
  }
  return [...stretches.values()].map(({ at, calls }) => [at, calls]);
}

/** What such a note tells; nothing where there is none or an older release wrote another kind. */
export function readCalls(note: string | null): CallTimes {
  const read = noteForm.safeParse(note === null ? {} : parseJson(note));
  if (!read.success) return new Map();
  return new Map(
    Object.entries(read.data).map(([key, stretches]) => [
      key,
      stretches.flatMap(([at, calls]) => Array<number>(calls).fill(at)),
    ]),
  );
}
