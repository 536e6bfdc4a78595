import { and, eq, lte, or } from 'drizzle-orm';
import { leases } from '../../../db/schema.ts';
import type { Access } from '../access/database.ts';

/** The right to deliver. */
export const deliveryLease = 'delivery';

/** A right that one holder has at a time, until it is released or runs out. */
export interface Lease {
  hold(holder: string, now: Date, untilMs: number): Promise<boolean>;
  release(holder: string): Promise<void>;
}

export function createLease(access: Access, name: string): Lease {
  return {
    async hold(holder, now, untilMs) {
      const until = new Date(untilMs);
      const taken = await access.direct((connection) =>
        connection
          .insert(leases)
          .values({ name, holder, until })
          .onConflictDoUpdate({
            target: leases.name,
            set: { holder, until },
            setWhere: or(eq(leases.holder, holder), lte(leases.until, now)),
          })
          .returning({ name: leases.name }),
      );
      return taken.length === 1;
    },

    async release(holder) {
      await access.direct((connection) =>
        connection.delete(leases).where(and(eq(leases.name, name), eq(leases.holder, holder))),
      );
    },
  };
}
