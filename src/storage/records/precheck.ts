import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { deferrals, findingReasons } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Deferral, FindingReason, PrecheckRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';

const storedDeferrals = z.array(
  z
    .tuple([z.string(), z.string(), z.int(), z.int()])
    .transform(
      ([fact, by, version, at]): Deferral => ({ fact, by: personId(by), version, at: new Date(at) }),
    ),
);
const storedReasons = z.array(
  z.tuple([z.string(), z.string(), z.string(), z.string(), z.int()]).transform(
    ([finding, check, reason, by, at]): FindingReason => ({
      finding,
      check,
      reason,
      by: personId(by),
      at: new Date(at),
    }),
  ),
);

const { placeholder } = sql;
const notesOf = prepared((connection) =>
  connection
    .select({
      deferrals: sql<string>`(select json_group_array(json_array(fact, "by", version, at)) from (
        select fact, "by", version, at from ${deferrals}
        where evaluation = ${placeholder('evaluation')} order by fact))`,
      reasons: sql<string>`(select json_group_array(json_array(finding, "check", reason, "by", at)) from (
        select finding, "check", reason, "by", at from ${findingReasons}
        where evaluation = ${placeholder('evaluation')} order by position))`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

/** What people noted beside the answers. Reasons given for findings only grow. */
export function precheckRecords(connection: Connection): PrecheckRecords {
  return {
    async notes(evaluation) {
      const found = await notesOf(connection).get({ evaluation });
      return {
        deferrals: parseJson(storedDeferrals, found?.deferrals ?? '[]'),
        findingReasons: parseJson(storedReasons, found?.reasons ?? '[]'),
      };
    },

    async addFindingReason(evaluation, reason) {
      await connection.insert(findingReasons).values({ evaluation, ...reason });
    },
  };
}
