/** Runs tasks one after another, in the order they came. */
export interface SerialQueue {
  /** Settles as the task does. A task that fails does not touch those behind it. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/**
 * @param pause waited for between two tasks. Calls to an embedded database settle without ever leaving the
 * current turn of the event loop, so a long queue would starve timers and sockets without it.
 */
export function serialQueue(pause: () => Promise<void>): SerialQueue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const result = tail.then(task);
      tail = result.then(pause, pause);
      return result;
    },
  };
}
