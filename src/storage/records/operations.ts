import { and, count, desc, eq, gt, inArray, isNull, type SQL, sql, sum } from 'drizzle-orm';
import { z } from 'zod';
import { evidence, meta, outbox } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { OperationsRecords, Restore } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';
import { spentBody } from '../mail/body.ts';
import { lastBackupKey, restoreKey } from '../meta-keys.ts';
import { auditRecords } from './audit.ts';

const givenUp = inArray(outbox.state, ['failed', 'unknown']);
const settledSince = (since: Date) => and(givenUp, gt(outbox.settledAt, since));

/** A card is out of date once a newer one of its topic, or an update of it, was queued. */
const isCurrentCard = sql`(
  ${outbox.kind} = 'card'
  and not exists (select 1 from outbox newer where newer.card = ${outbox.card} and newer.position > ${outbox.position})
  and exists (
    select 1 from living_cards mine where mine.id = ${outbox.card} and not exists (
      select 1 from living_cards other
      where other.person = mine.person and other.topic = mine.topic and other.evaluation is mine.evaluation
        and other.position > mine.position
    )
  )
)`;
const isResendable = and(
  isNull(outbox.toldAt),
  sql`(${outbox.kind} in ('text', 'report', 'export', 'summary', 'send_evidence') or ${isCurrentCard})`,
);

/** How the service stands, and messages that were given up. */
export function operationsRecords(connection: Connection): OperationsRecords {
  return {
    async undeliverable(since, limit) {
      const where = settledSince(since);
      const [all] = await connection.select({ rows: count() }).from(outbox).where(where);
      const rows = await connection
        .select({
          id: outbox.id,
          kind: outbox.kind,
          to: outbox.recipient,
          type: outbox.recipientType,
          at: outbox.settledAt,
          reason: outbox.error,
          told: sql<number>`${outbox.toldAt} is not null`,
          resendable: sql<number>`coalesce(${isResendable}, 0)`,
        })
        .from(outbox)
        .where(where)
        .orderBy(desc(outbox.settledAt), desc(outbox.position))
        .limit(limit);
      const newest = rows.map(({ type, to, at, reason, told, resendable, ...row }) => ({
        ...row,
        to: type === 'person' ? personId(to) : null,
        at: at ?? since,
        reason: reason ?? '',
        told: told === 1,
        resendable: resendable === 1,
      }));
      return { count: all?.rows ?? 0, newest };
    },

    async unreachable(since) {
      const rows = await connection
        .select({
          person: outbox.recipient,
          at: sql<number>`min(${outbox.settledAt})`,
          reason: sql<string>`max(${outbox.error})`,
        })
        .from(outbox)
        .where(
          and(
            settledSince(since),
            eq(outbox.recipientType, 'person'),
            sql`${outbox.error} like 'unreachable%'`,
            isNull(outbox.toldAt),
            nothingArrivedSince,
          ),
        )
        .groupBy(outbox.recipient)
        .orderBy(sql`2`);
      return rows.map(({ person, at, reason }) => ({
        person: personId(person),
        since: new Date(at),
        reason,
      }));
    },

    async sendAgain({ since, id }, newId, at) {
      const rows = await connection
        .select({ row: outbox })
        .from(outbox)
        .where(and(settledSince(since), isResendable, id === null ? undefined : eq(outbox.id, id)))
        .orderBy(outbox.position)
        .limit(mostAtOnce);
      for (const { row } of rows) await queueAnew(connection, row, newId(), at);
      return rows.length;
    },

    async upkeep() {
      const [waiting] = await connection
        .select({ rows: count() })
        .from(outbox)
        .where(eq(outbox.state, 'pending'));
      const [size] = await connection.values<[number]>(databaseBytes);
      const [files] = await connection
        .select({ rows: count(), bytes: sum(evidence.bytes).mapWith(Number) })
        .from(evidence)
        .where(isNull(evidence.removedAt));
      const backup = await connection.select().from(meta).where(eq(meta.key, lastBackupKey)).get();
      return {
        waiting: waiting?.rows ?? 0,
        databaseBytes: size?.[0] ?? 0,
        files: { count: files?.rows ?? 0, bytes: files?.bytes ?? 0 },
        lastBackup: backup === undefined ? null : new Date(backup.value),
      };
    },

    noteRestore: (from, at) => noteRestore(connection, from, at),

    async lastRestore() {
      const row = await connection.select().from(meta).where(eq(meta.key, restoreKey)).get();
      return row === undefined ? null : parseJson(restore, row.value);
    },
  };
}

const instant = z.iso.datetime().transform((text) => new Date(text));
const restore = z.object({ from: instant, at: instant, held: z.number() });

async function noteRestore(connection: Connection, from: Date, at: Date): Promise<Restore> {
  const held = await connection
    .update(outbox)
    .set({ state: 'unknown', error: 'restored', settledAt: at })
    .where(eq(outbox.state, 'pending'))
    .returning({ id: outbox.id });
  const noted = { from, at, held: held.length };
  const row = { key: restoreKey, value: JSON.stringify(noted) };
  await connection.insert(meta).values(row).onConflictDoUpdate({ target: meta.key, set: row });
  await auditRecords(connection).note({
    by: 'operator',
    action: 'restore',
    evaluation: null,
    detail: { from: from.toISOString(), held: String(held.length) },
    at,
  });
  return noted;
}

const mostAtOnce = 500;

const databaseBytes = sql`
  select page_count * page_size from pragma_page_count(), pragma_page_size()`;

/** Of all that was tried for the person after this row, nothing was delivered. */
const nothingArrivedSince: SQL = sql`not exists (
  select 1 from outbox later
  where later.recipient_type = 'person' and later.recipient = ${outbox.recipient}
    and later.state = 'sent' and later.settled_at > ${outbox.settledAt}
)`;

/** A new message with the same body takes the old one's place, which is then superseded and known of. */
async function queueAnew(
  connection: Connection,
  { lane, kind, card, recipientType, recipient, body, id: old }: typeof outbox.$inferSelect,
  id: string,
  at: Date,
): Promise<void> {
  const message = { id, lane, kind, card, recipientType, recipient, body };
  await connection.insert(outbox).values({ ...message, state: 'pending', queuedAt: at, notBefore: at });
  await connection
    .update(outbox)
    .set({ state: 'superseded', toldAt: at, ...spentBody })
    .where(eq(outbox.id, old));
}
