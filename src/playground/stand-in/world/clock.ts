/** Real time plus what a test has added to it, with timers that a test can reach by advancing. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `task` once `delayMs` have passed. */
  after(delayMs: number, task: () => Promise<void>): void;
  /** Moves time forward and waits for every task that falls due on the way, in order. */
  advance(ms: number): Promise<void>;
  /** Forgets all timers. */
  stop(): void;
}

interface Timer {
  readonly due: number;
  readonly task: () => Promise<void>;
}

/** `realTime`: tasks also run by themselves when their time comes; otherwise only `advance` runs them. */
export function createClock(realTime: boolean): Clock {
  let added = 0;
  let timers: Timer[] = [];
  const alarms = new Set<NodeJS.Timeout>();
  const now = () => Date.now() + added;

  const takeDue = (until: number): Timer | undefined => {
    const [first] = timers.filter((timer) => timer.due <= until).sort((a, b) => a.due - b.due);
    if (first) timers = timers.filter((timer) => timer !== first);
    return first;
  };
  const runDue = async (until: number): Promise<void> => {
    for (let timer = takeDue(until); timer; timer = takeDue(until)) {
      added += Math.max(0, timer.due - now());
      await timer.task();
    }
  };

  return {
    now,
    after(delayMs, task) {
      timers.push({ due: now() + delayMs, task });
      if (!realTime) return;
      const alarm = setTimeout(() => {
        alarms.delete(alarm);
        void runDue(now());
      }, delayMs);
      alarm.unref();
      alarms.add(alarm);
    },
    async advance(ms) {
      const target = now() + ms;
      await runDue(target);
      added += Math.max(0, target - now());
    },
    stop() {
      timers = [];
      for (const alarm of alarms) clearTimeout(alarm);
    },
  };
}
