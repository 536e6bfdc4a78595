import { sql } from 'drizzle-orm';
import { inbox } from '../../../db/schema.ts';
import type { Inbox } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

const { placeholder } = sql;
const adding = prepared((connection) =>
  connection
    .insert(inbox)
    .values({ key: placeholder('key'), at: placeholder('at') })
    .onConflictDoNothing()
    .returning({ key: inbox.key })
    .prepare(),
);

/** Events seen, remembered in the same transaction as what they did. */
export function createInbox(connection: Connection): Inbox {
  return {
    async firstTime(key, at) {
      const added = await adding(connection).all({ key, at });
      return added.length === 1;
    },
  };
}
