import { and, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import { auditLog } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';

const told = z.object({ to: z.string().transform(personId) });

/** Who was reminded, read back from the audit log. */
export function owingRecords(connection: Connection): Pick<Records, 'nudges'> {
  return {
    async nudges(id, since) {
      const rows = await connection
        .select({ detail: auditLog.detail, at: auditLog.at })
        .from(auditLog)
        .where(and(eq(auditLog.action, 'nudge'), eq(auditLog.evaluation, id), gte(auditLog.at, since)));
      return rows.flatMap(({ detail, at }) =>
        detail === null ? [] : [{ person: parseJson(told, detail).to, at }],
      );
    },
  };
}
