import { and, desc, eq, sql } from 'drizzle-orm';
import { schemeOffers, schemeVersions } from '../../../db/schema.ts';
import { AppError } from '../../evaluation/app-error.ts';
import { personId } from '../../evaluation/ids.ts';
import type { NewEvaluation, Records, SchemeRef } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

const { placeholder } = sql;
const newestOffers = prepared((connection) =>
  connection.select().from(schemeOffers).orderBy(desc(schemeOffers.position)).prepare(),
);
const jsonOf = prepared((connection) =>
  connection
    .select({ json: schemeVersions.json })
    .from(schemeVersions)
    .where(and(eq(schemeVersions.id, placeholder('id')), eq(schemeVersions.version, placeholder('version'))))
    .prepare(),
);

/** Indicator systems as they were when an evaluation began with them or an administrator loaded them. */
export function schemeRecords(
  connection: Connection,
): Pick<Records, 'schemeJson' | 'offeredSchemes' | 'offerScheme'> {
  return {
    schemeJson: (ref) => storedJson(connection, ref),

    async offeredSchemes() {
      const rows = await newestOffers(connection).all();
      return rows
        .filter((row, index) => rows.findIndex(({ schemeId }) => schemeId === row.schemeId) === index)
        .map((row) => ({
          id: row.schemeId,
          version: row.schemeVersion,
          by: personId(row.by),
          at: row.at,
        }));
    },

    async offerScheme(scheme, by, at) {
      await storeScheme(connection, scheme);
      const { id: schemeId, version: schemeVersion } = scheme;
      await connection.insert(schemeOffers).values({ schemeId, schemeVersion, by, at });
    },
  };
}

/** Keeps a scheme version. Throws `scheme_changed` when the same version was stored with other rules. */
export async function storeScheme(connection: Connection, scheme: NewEvaluation['scheme']): Promise<void> {
  const stored = await storedJson(connection, scheme);
  if (stored === null) {
    const { id, version, json } = scheme;
    await connection.insert(schemeVersions).values({ id, version, json });
  } else if (stored !== scheme.json) {
    throw new AppError(
      'scheme_changed',
      `evaluations rely on scheme ${scheme.id} version ${scheme.version} as it was; give the changed one a new version`,
    );
  }
}

async function storedJson(connection: Connection, { id, version }: SchemeRef): Promise<string | null> {
  const row = await jsonOf(connection).get({ id, version });
  return row?.json ?? null;
}
