import { and, asc, count, eq, isNotNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { departments, members, meta, people } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { AdministratorRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';

const key = 'claim_code';
const claimCode = z.object({
  hash: z.string(),
  salt: z.string(),
  wrong: z.record(z.string(), z.object({ tries: z.int(), since: z.int() })),
});

/** How an administrator is found: the one-time code, and people who told their name. */
export function claimRecords(connection: Connection): AdministratorRecords {
  return {
    async knownPeople(search, limit) {
      const department = sql<string | null>`(
        select ${departments.name} from ${members} join ${departments} on ${departments.id} = ${members.department}
        where ${members.person} = ${people.id} order by ${members.addedAt} limit 1)`;
      const wanted = and(
        isNotNull(people.name),
        search === ''
          ? undefined
          : or(sql`instr(${people.name}, ${search}) > 0`, sql`instr(${department}, ${search}) > 0`),
      );
      const [counted] = await connection.select({ count: count() }).from(people).where(wanted);
      const rows = await connection
        .select({ person: people.id, name: people.name, departmentName: department })
        .from(people)
        .where(wanted)
        .orderBy(asc(people.name), asc(people.id))
        .limit(limit);
      return {
        count: counted?.count ?? 0,
        people: rows.map((row) => ({ ...row, person: personId(row.person), name: row.name ?? '' })),
      };
    },

    async claimCode() {
      const row = await connection.select({ value: meta.value }).from(meta).where(eq(meta.key, key)).get();
      return row === undefined ? null : parseJson(claimCode, row.value);
    },

    async saveClaimCode(code) {
      if (code === null) {
        await connection.delete(meta).where(eq(meta.key, key));
        return;
      }
      const value = JSON.stringify(code);
      await connection
        .insert(meta)
        .values({ key, value })
        .onConflictDoUpdate({ target: meta.key, set: { value } });
    },
  };
}
