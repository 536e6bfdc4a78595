/** Lets tasks through, a bounded number at a time. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>;

export interface GateOptions {
  readonly places: number;
  /** A place taken longer than this counts as free again. */
  readonly patienceMs: number;
}

/** Whoever is next looks again after a moment, in ms; the others the later, the more stand before them. */
const pause = { next: 1, forEach: 4, longest: 200 } as const;
/** Who has not looked for this long is gone. */
const forgottenMs = 1000;

/**
 * In the order of coming. Whoever has to wait looks again after a moment, rather than being woken by the one
 * before: a Worker may stop a request in the middle of its task, and then nobody would ever wake the next.
 */
export function createGate({ places, patienceMs }: GateOptions): Gate {
  const taken = new Map<symbol, number>();
  /** Who waits, the longest first, and when each looked last. */
  const line = new Map<symbol, number>();
  const ahead = (place: symbol) => {
    const now = Date.now();
    for (const [one, since] of taken) if (since < now - patienceMs) taken.delete(one);
    for (const [one, looked] of line) if (looked < now - forgottenMs) line.delete(one);
    line.set(place, now);
    return taken.size + [...line.keys()].indexOf(place);
  };
  return async (task) => {
    const place = Symbol('place');
    for (let before = ahead(place); before >= places; before = ahead(place)) {
      const wait = Math.min(pause.next + (before - places) * pause.forEach, pause.longest);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    line.delete(place);
    taken.set(place, Date.now());
    try {
      return await task();
    } finally {
      taken.delete(place);
    }
  };
}
