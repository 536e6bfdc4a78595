import type { Clock } from '../../../src/feishu/delivery/index.ts';

/** A clock that moves only when told to. */
export function fakeClock(start = new Date('2026-01-05T08:00:00Z')) {
  let now = start.getTime();
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  const clock: Clock = {
    now: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = { at: now + ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake);
        function wake() {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        }
      }),
  };

  /** Lets everything run that waits for nothing but itself. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  async function advance(ms: number): Promise<void> {
    const end = now + ms;
    await settle();
    for (;;) {
      const next = [...sleepers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      now = Math.max(now, next.at);
      next.wake();
      await settle();
    }
    now = end;
    await settle();
  }

  return {
    clock,
    advance,
    settle,
    elapsed: () => now - start.getTime(),
    sleeping: () => sleepers.size,
    /** As when a long computation keeps every timer waiting. */
    freeze: (ms: number) => {
      now += ms;
    },
  };
}
