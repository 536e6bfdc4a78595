import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import { evidence } from '../../../db/schema.ts';
import { evaluationId, evidenceId, messageId, personId } from '../../evaluation/ids.ts';
import type { Evidence, EvidenceRecords, EvidenceTarget } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

const ofEvaluation = prepared((connection) =>
  connection
    .select()
    .from(evidence)
    .where(eq(evidence.evaluation, sql.placeholder('evaluation')))
    .orderBy(asc(evidence.at), sql`rowid`)
    .prepare(),
);

/** Files that prove something; their bytes are in the file store. */
export function evidenceRecords(connection: Connection): EvidenceRecords {
  return {
    async evidenceOf(evaluation) {
      return (await ofEvaluation(connection).all({ evaluation })).map(evidenceFrom);
    },

    async addEvidence({ target, ...row }) {
      await connection.insert(evidence).values({ ...row, ...columnsOf(target) });
    },

    async aimEvidence(id, target) {
      await connection.update(evidence).set(columnsOf(target)).where(eq(evidence.id, id));
    },

    async removeEvidence(id, by, at) {
      await connection
        .update(evidence)
        .set({ removedBy: by, removedAt: at })
        .where(and(eq(evidence.id, id), isNull(evidence.removedAt)));
    },

    async storageKeysInUse(keys, removedSince) {
      const rows = await connection
        .selectDistinct({ key: evidence.storageKey })
        .from(evidence)
        .where(
          and(
            inArray(evidence.storageKey, [...keys]),
            or(isNull(evidence.removedAt), gte(evidence.removedAt, removedSince)),
          ),
        );
      return new Set(rows.map(({ key }) => key));
    },
  };
}

function columnsOf(target: EvidenceTarget | null): { fact: string | null; indicator: string | null } {
  return {
    fact: target?.kind === 'fact' ? target.fact : null,
    indicator: target?.kind === 'indicator' ? target.indicator : null,
  };
}

function evidenceFrom(row: typeof evidence.$inferSelect): Evidence {
  const { fact, indicator, removedBy, removedAt, ...rest } = row;
  return {
    ...rest,
    id: evidenceId(row.id),
    evaluation: evaluationId(row.evaluation),
    message: row.message === null ? null : messageId(row.message),
    by: personId(row.by),
    target: targetFrom(fact, indicator),
    removed: removedBy === null || removedAt === null ? null : { by: personId(removedBy), at: removedAt },
  };
}

function targetFrom(fact: string | null, indicator: string | null): EvidenceTarget | null {
  if (fact !== null) return { kind: 'fact', fact };
  return indicator === null ? null : { kind: 'indicator', indicator };
}
