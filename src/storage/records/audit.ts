import { sql } from 'drizzle-orm';
import { auditLog, evaluations } from '../../../db/schema.ts';
import { auditDigest, canonicalDetail, chainHash } from '../../evaluation/history/audit-chain.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { auditProof } from './audit-proof.ts';

const { placeholder } = sql;

// Where the evaluation belongs, and the hash so far. Turns write one after another, so the newest row read here
// is the one before the next.
const surroundings = prepared((connection) =>
  connection
    .select({
      previous: sql<string | null>`(select hash from ${auditLog} order by position desc limit 1)`,
      department: sql<
        string | null
      >`(select department from ${evaluations} where id = ${placeholder('evaluation')})`,
      campaign: sql<
        string | null
      >`(select campaign from ${evaluations} where id = ${placeholder('evaluation')})`,
    })
    .from(sql`(select 1)`)
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
export function auditRecords(connection: Connection): Pick<Records, 'note' | 'proof'> {
  return {
    proof: auditProof(connection),

    async note({ by, action, evaluation, detail, at, ...place }) {
      const found = await surroundings(connection).get({ evaluation });
      const told = {
        by,
        action,
        evaluation,
        department: place.department ?? found?.department ?? null,
        campaign: place.campaign ?? found?.campaign ?? null,
        detail: detail === undefined ? null : canonicalDetail(detail),
      };
      const digest = await auditDigest({ ...told, at: at.getTime() });
      const hash = await chainHash(found?.previous ?? null, digest);
      await adding(connection).run({ ...told, at, digest, hash });
    },
  };
}
