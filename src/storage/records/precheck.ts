import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { deferrals, findingReasons } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Deferral, FindingReason, PrecheckRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
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

/** What people noted beside the answers. Reasons given for findings only grow. */
export function precheckRecords(connection: Connection): PrecheckRecords {
  return {
    async notes(evaluation) {
      const [found] = await connection.values<[string, string]>(sql`
        select
          (select json_group_array(json_array(fact, "by", version, at)) from (
            select fact, "by", version, at from ${deferrals}
            where evaluation = ${evaluation} order by fact)),
          (select json_group_array(json_array(finding, "check", reason, "by", at)) from (
            select finding, "check", reason, "by", at from ${findingReasons}
            where evaluation = ${evaluation} order by position))`);
      return {
        deferrals: parseJson(storedDeferrals, found?.[0] ?? '[]'),
        findingReasons: parseJson(storedReasons, found?.[1] ?? '[]'),
      };
    },

    async addFindingReason(evaluation, reason) {
      await connection.insert(findingReasons).values({ evaluation, ...reason });
    },
  };
}
