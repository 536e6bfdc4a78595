import { AsyncLocalStorage } from 'node:async_hooks';
import type { Storage } from '../../src/evaluation/index.ts';

/** Sees to it that nobody is called over the network while the same turn has a transaction open. */
export interface TurnWatch {
  /** The storage, whose turns are watched. */
  readonly storage: <S extends Pick<Storage, 'turn'>>(real: S) => S;
  readonly fetch: typeof fetch;
  /** How many calls were made in all. */
  readonly calls: () => number;
  /** Where calls went that began inside a transaction. */
  readonly inTurns: readonly string[];
}

export function watchTurns(real: typeof fetch): TurnWatch {
  const running = new AsyncLocalStorage<{ isOpen: boolean }>();
  const inTurns: string[] = [];
  let calls = 0;
  return {
    storage: (storage) => ({
      ...storage,
      turn: (work) => {
        const turn = { isOpen: true };
        return storage
          .turn((desk) => running.run(turn, () => work(desk)))
          .finally(() => {
            turn.isOpen = false;
          });
      },
    }),
    fetch: (input, init) => {
      calls += 1;
      if (running.getStore()?.isOpen === true)
        inTurns.push(input instanceof Request ? input.url : `${input}`);
      return real(input, init);
    },
    calls: () => calls,
    inTurns,
  };
}
