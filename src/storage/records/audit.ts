import { desc, eq, sql } from 'drizzle-orm';
import { auditLog, evaluations } from '../../../db/schema.ts';
import { auditDigest, canonicalDetail, chainHash } from '../../evaluation/history/audit-chain.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { auditProof } from './audit-proof.ts';

const { placeholder } = sql;

const newest = prepared((connection) =>
  connection
    .select({ hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.position))
    .limit(1)
    .prepare(),
);
const placeOf = prepared((connection) =>
  connection
    .select({ department: evaluations.department, campaign: evaluations.campaign })
    .from(evaluations)
    .where(eq(evaluations.id, placeholder('evaluation')))
    .prepare(),
);
const adding = prepared((connection) =>
  connection
    .insert(auditLog)
    .values({
      by: placeholder('by'),
      action: placeholder('action'),
      evaluation: placeholder('evaluation'),
      at: placeholder('at'),
      department: placeholder('department'),
      campaign: placeholder('campaign'),
      detail: placeholder('detail'),
      digest: placeholder('digest'),
      hash: placeholder('hash'),
    })
    .prepare(),
);

/** Who did what to which evaluation; the log only grows, and each row proves all before it. */
export function auditRecords(connection: Connection): Pick<Records, 'note' | 'lastNoted' | 'proof'> {
  // Turns write one after another: within one, the newest row is the one read first, and then its own.
  let head: { readonly hash: string | null } | null = null;

  async function lastNoted(): Promise<string | null> {
    head ??= { hash: (await newest(connection).get())?.hash ?? null };
    return head.hash;
  }

  return {
    proof: auditProof(connection),
    lastNoted,

    async note({ by, action, evaluation, detail, at, ...place }) {
      const isPlaced = place.department !== undefined && place.campaign !== undefined;
      const found =
        evaluation === null || isPlaced ? undefined : await placeOf(connection).get({ evaluation });
      const told = {
        by,
        action,
        evaluation,
        department: place.department ?? found?.department ?? null,
        campaign: place.campaign ?? found?.campaign ?? null,
        detail: detail === undefined ? null : canonicalDetail(detail),
      };
      const digest = await auditDigest({ ...told, at: at.getTime() });
      const hash = await chainHash(await lastNoted(), digest);
      await adding(connection).run({ ...told, at, digest, hash });
      head = { hash };
    },
  };
}
