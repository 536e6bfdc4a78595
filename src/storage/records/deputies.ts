import { and, eq, or } from 'drizzle-orm';
import { deputies } from '../../../db/schema.ts';
import { departmentId, personId } from '../../evaluation/ids.ts';
import type { DepartmentId, MemberRecords, PersonId } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

interface DeputyRecords {
  readonly records: Pick<MemberRecords, 'deputiesOf' | 'appointDeputy' | 'endDeputy'>;
  /** Ends what a person gave and was given there. */
  endThoseOf(person: PersonId, department: DepartmentId): Promise<void>;
}

/** Who acts for a leader that is away. `changed` is called before somebody's standing changes. */
export function deputyRecords(connection: Connection, changed: () => void): DeputyRecords {
  return {
    records: {
      async deputiesOf(department) {
        const rows = await connection.select().from(deputies).where(eq(deputies.department, department));
        return rows.map(({ leader, deputy, department: where }) => ({
          department: departmentId(where),
          leader: personId(leader),
          deputy: personId(deputy),
        }));
      },

      async appointDeputy({ department, leader, deputy }, at) {
        changed();
        await connection
          .insert(deputies)
          .values({ department, leader, deputy, at })
          .onConflictDoUpdate({ target: [deputies.department, deputies.leader], set: { deputy, at } });
      },

      async endDeputy(department, leader) {
        changed();
        await connection
          .delete(deputies)
          .where(and(eq(deputies.department, department), eq(deputies.leader, leader)));
      },
    },

    async endThoseOf(person, department) {
      const theirs = or(eq(deputies.leader, person), eq(deputies.deputy, person));
      await connection.delete(deputies).where(and(eq(deputies.department, department), theirs));
    },
  };
}
