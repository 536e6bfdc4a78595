import { eq } from 'drizzle-orm';
import { administrators } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { MemberRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

type AdministratorRecords = Pick<
  MemberRecords,
  'administrators' | 'addAdministrator' | 'removeAdministrator'
>;

/** Who looks after the service. `changed` is called before somebody's standing changes. */
export function administratorRecords(connection: Connection, changed: () => void): AdministratorRecords {
  return {
    async administrators() {
      const rows = await connection.select().from(administrators).orderBy(administrators.at);
      return rows.map(({ person, by, at }) => ({
        at,
        person: personId(person),
        by: by === 'settings' || by === 'code' ? by : personId(by),
      }));
    },

    async addAdministrator(person, by, at) {
      changed();
      await connection.insert(administrators).values({ person, by, at }).onConflictDoNothing();
    },

    async removeAdministrator(person) {
      changed();
      await connection.delete(administrators).where(eq(administrators.person, person));
    },
  };
}
