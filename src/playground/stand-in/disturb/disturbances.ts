import type { Disturbance } from '../../wire.ts';
import type { Fault, FaultScope, Faults } from '../world/faults.ts';

/** What a visitor of the playground lets go wrong until it is switched off again. */
export interface Disturbances {
  readonly on: ReadonlySet<Disturbance>;
  /** Exactly these are on from now on. */
  set(on: readonly Disturbance[]): void;
}

const MESSAGES = /\/im\/v1\/messages/;

/**
 * Those that concern the bot's calls, as faults. One call meets one fault at most, and the first that is due
 * wins: what hits every call comes last.
 */
const FAULTS: readonly { readonly of: Disturbance; readonly fault: Fault; readonly scope: FaultScope }[] = [
  { of: 'refused_token', fault: { kind: 'invalid_token' }, scope: { every: 3 } },
  { of: 'rate_limited', fault: { kind: 'rate_limited', resetSeconds: 1 }, scope: { every: 2 } },
  {
    of: 'busy_chat',
    fault: { kind: 'refuse', code: 230020, msg: 'This operation triggers the frequency limit.' },
    scope: { every: 2, method: 'POST', path: MESSAGES },
  },
  {
    of: 'refused_cards',
    fault: { kind: 'refuse_card' },
    scope: { every: 2, method: 'POST', path: MESSAGES },
  },
  { of: 'slow_api', fault: { kind: 'slow', ms: 1500 }, scope: {} },
];

export function createDisturbances(faults: Faults): Disturbances {
  const on = new Set<Disturbance>();
  let withdraw: readonly (() => void)[] = [];
  return {
    on,
    set(wanted) {
      for (const take of withdraw) take();
      on.clear();
      for (const disturbance of wanted) on.add(disturbance);
      withdraw = FAULTS.filter(({ of }) => on.has(of)).map(({ fault, scope }) =>
        faults.inject(fault, { ...scope, times: Number.POSITIVE_INFINITY }),
      );
    },
  };
}
