import { sql } from 'drizzle-orm';
import { auditLog } from '../../../db/schema.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

const { placeholder } = sql;
const adding = prepared((connection) =>
  connection
    .insert(auditLog)
    .values({
      by: placeholder('by'),
      action: placeholder('action'),
      evaluation: placeholder('evaluation'),
      at: placeholder('at'),
    })
    .prepare(),
);

/** Who did what to which evaluation; the log only grows. */
export function auditRecords(connection: Connection): Pick<Records, 'note'> {
  return {
    async note({ by, action, evaluation, at }) {
      await adding(connection).run({ by, action, evaluation, at });
    },
  };
}
