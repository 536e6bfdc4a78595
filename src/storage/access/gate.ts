/** Lets tasks through, a bounded number at a time. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>;

export interface GateOptions {
  readonly places: number;
  /** A place taken longer than this counts as free again. */
  readonly patienceMs: number;
}

const pollMs = 10;

/**
 * Whoever has to wait looks again after a moment, rather than being woken by the one before: a Worker may
 * stop a request in the middle of its task, and then nobody would ever wake the next.
 */
export function createGate({ places, patienceMs }: GateOptions): Gate {
  const taken = new Map<symbol, number>();
  const isFull = () => {
    const forgotten = Date.now() - patienceMs;
    for (const [place, since] of taken) if (since < forgotten) taken.delete(place);
    return taken.size >= places;
  };
  return async (task) => {
    while (isFull()) await new Promise((resolve) => setTimeout(resolve, pollMs));
    const place = Symbol('place');
    taken.set(place, Date.now());
    try {
      return await task();
    } finally {
      taken.delete(place);
    }
  };
}
