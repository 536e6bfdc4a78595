import { auditLog } from '../../../db/schema.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

/** Who did what to which evaluation; the log only grows. */
export function auditRecords(connection: Connection): Pick<Records, 'note'> {
  return {
    async note({ by, action, evaluation, at }) {
      await connection.insert(auditLog).values({ by, action, evaluation, at });
    },
  };
}
