/** Longer than it takes to send a second message, shorter than anybody waits for an answer. */
const PATIENCE_MS = 2500;

/**
 * Delivers in swapped pairs while `on` says so: one waits for the next, which goes before it. One that stays
 * alone goes by itself after a moment.
 */
export function swapping(on: () => boolean): <T>(deliver: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  return async (deliver) => {
    if (!on()) return deliver();
    const overtaken = waiting.pop();
    if (overtaken === undefined) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(() => {
          if (waiting[0] === resolve) waiting.pop();
          resolve();
        }, PATIENCE_MS);
      });
      return deliver();
    }
    try {
      return await deliver();
    } finally {
      overtaken();
    }
  };
}
