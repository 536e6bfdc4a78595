import { and, eq, lte, or, sql } from 'drizzle-orm';
import { leases } from '../../../db/schema.ts';
import type { Access } from '../access/database.ts';

/** The right to deliver. */
export const deliveryLease = 'delivery';

/** A right that one holder has at a time, until it is released or runs out, and a note that goes with it. */
export interface Lease {
  hold(holder: string, now: Date, untilMs: number, note: string): Promise<{ inherited: Left | null } | null>;
  release(holder: string, note: string): Promise<void>;
}

/** What those left who held it before; `unnoted`: when somebody did and wrote nothing of it. */
export interface Left {
  readonly note: string | null;
  readonly unnoted: { readonly from: Date; readonly to: Date } | null;
}

const free = new Date(0);

/** Each call is a single statement, so that it costs a single call to a server. */
export function createLease(access: Access, name: string): Lease {
  return {
    async hold(holder, now, untilMs, note) {
      const until = new Date(untilMs);
      const isRenewed = eq(leases.holder, holder);
      const [row] = await access.direct((connection) =>
        connection
          .insert(leases)
          .values({ name, holder, until, notedAt: now })
          .onConflictDoUpdate({
            target: leases.name,
            // In an update SQLite knows the columns as they were before it.
            set: {
              holder,
              until,
              note: sql`iif(${isRenewed}, ${note}, ${leases.note})`,
              notedAt: sql`iif(${isRenewed}, ${now.getTime()}, coalesce(${leases.notedAt}, ${now.getTime()}))`,
              formerUntil: sql`iif(${isRenewed}, null, ${leases.until})`,
            },
            setWhere: or(isRenewed, lte(leases.until, now)),
          })
          .returning(),
      );
      return row === undefined ? null : { inherited: leftIn(row) };
    },

    async release(holder, note) {
      await access.direct((connection) =>
        connection
          .update(leases)
          .set({ until: free, note, notedAt: null })
          .where(and(eq(leases.name, name), eq(leases.holder, holder))),
      );
    },
  };
}

function leftIn({ note, notedAt, formerUntil }: typeof leases.$inferSelect): Left | null {
  if (formerUntil === null) return null;
  const isComplete = notedAt === null || notedAt >= formerUntil;
  return { note, unnoted: isComplete ? null : { from: notedAt, to: formerUntil } };
}
