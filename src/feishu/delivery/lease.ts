import type { DeliveryQueue } from '../../evaluation/index.ts';
import type { Clock } from './clock.ts';
import type { Limits } from './limits.ts';

/** The lease runs out after this long unless renewed, so that a dead process holds nobody up. */
const LEASE_MS = 15_000;
/** How often it is renewed while there is something to do. */
export const RENEW_MS = 5_000;

/** The time during which this process alone may send. */
export interface Tenure {
  /** False once it is over, also when it ran out unnoticed, for instance during a long computation. */
  holds(): boolean;
}

export interface LeaseKeeper {
  /** Takes or renews the lease where that is due; null while another process has it. */
  renew(): Promise<Tenure | null>;
  /** Ends the tenure and lets another process take over. */
  release(): Promise<void>;
}

/** With the lease goes what was sent lately, so that Feishu's limits hold for all who ever hold it together. */
export function keepLease(
  queue: Pick<DeliveryQueue, 'hold' | 'release'>,
  holder: string,
  clock: Clock,
  limits: Pick<Limits, 'note' | 'takeOver'>,
): LeaseKeeper {
  let current: { until: number } | null = null;

  const tenureOf = (held: { readonly until: number }): Tenure => ({
    holds: () => current === held && clock.now().getTime() < held.until,
  });

  return {
    async renew() {
      const now = clock.now();
      const left = current === null ? 0 : current.until - now.getTime();
      if (current !== null && left > LEASE_MS - RENEW_MS) return tenureOf(current);
      const until = now.getTime() + LEASE_MS;
      const held = await queue.hold(holder, now, until, limits.note());
      if (held === null) {
        current = null;
        return null;
      }
      if (held.inherited !== null) limits.takeOver(held.inherited);
      // Where it ran out, another may have held it meanwhile: what began before must not go on.
      if (current === null || left <= 0) current = { until };
      else current.until = until;
      return tenureOf(current);
    },
    async release() {
      if (current === null) return;
      current = null;
      await queue.release(holder, limits.note());
    },
  };
}
