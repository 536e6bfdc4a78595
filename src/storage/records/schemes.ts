import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { schemeVersions } from '../../../db/schema.ts';
import { AppError } from '../../evaluation/app-error.ts';
import type { NewEvaluation, Records, SchemeRef } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

/** Indicator systems as they were when an evaluation began with them. */
export function schemeRecords(
  connection: Connection,
): Pick<Records, 'schemeJson' | 'offeredSchemes' | 'offerScheme'> {
  return {
    async schemeJson(ref) {
      const json = await storedJson(connection, ref);
      if (json === null) throw new Error(`scheme ${ref.id} ${ref.version} was never stored`);
      return json;
    },

    async offeredSchemes() {
      const { id, version, offeredAt } = schemeVersions;
      const rows = await connection
        .select({ id, version })
        .from(schemeVersions)
        .where(isNotNull(offeredAt))
        .orderBy(desc(offeredAt))
        .all();
      return rows.filter((row, index) => rows.findIndex((other) => other.id === row.id) === index);
    },

    async offerScheme(scheme, by, at) {
      await storeScheme(connection, scheme);
      await connection
        .update(schemeVersions)
        .set({ offeredBy: by, offeredAt: at })
        .where(and(eq(schemeVersions.id, scheme.id), eq(schemeVersions.version, scheme.version)));
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
  const row = await connection
    .select({ json: schemeVersions.json })
    .from(schemeVersions)
    .where(and(eq(schemeVersions.id, id), eq(schemeVersions.version, version)))
    .get();
  return row?.json ?? null;
}
