import { inbox } from '../../../db/schema.ts';
import type { Inbox } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

/** Events seen, remembered in the same transaction as what they did. */
export function createInbox(connection: Connection): Inbox {
  return {
    async firstTime(key, at) {
      const added = await connection
        .insert(inbox)
        .values({ key, at })
        .onConflictDoNothing()
        .returning({ key: inbox.key });
      return added.length === 1;
    },
  };
}
