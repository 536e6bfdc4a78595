import { eq } from 'drizzle-orm';
import { members } from '../../../db/schema.ts';
import { departmentId, personId } from '../../evaluation/ids.ts';
import type { Membership, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

/** Who belongs to which department, and as what. */
export function memberRecords(
  connection: Connection,
): Pick<Records, 'membershipsOf' | 'membersOf' | 'addMembership'> {
  return {
    async membershipsOf(person) {
      const rows = await connection.select().from(members).where(eq(members.person, person));
      return rows.map(membershipOf);
    },

    async membersOf(department) {
      const rows = await connection.select().from(members).where(eq(members.department, department));
      return rows.map(membershipOf);
    },

    /** Somebody who is a member already gets the new role. */
    async addMembership({ person, department, role }, at) {
      await connection
        .insert(members)
        .values({ person, department, role, addedAt: at })
        .onConflictDoUpdate({ target: [members.person, members.department], set: { role } });
    },
  };
}

function membershipOf(row: typeof members.$inferSelect): Membership {
  return { person: personId(row.person), department: departmentId(row.department), role: row.role };
}
