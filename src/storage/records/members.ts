import { and, eq } from 'drizzle-orm';
import { members } from '../../../db/schema.ts';
import { departmentId, personId } from '../../evaluation/ids.ts';
import type { MemberRecords, Membership } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { administratorRecords } from './administrators.ts';
import { deputyRecords } from './deputies.ts';
import { reviewerRecords } from './reviewers.ts';
import type { Standings } from './standing.ts';

/** Who belongs to which department, and as what; who reviews; who looks after the service. */
export function memberRecords(connection: Connection, standings: Standings): MemberRecords {
  const deputies = deputyRecords(connection, standings.forget);
  return {
    standing: standings.of,
    readStandings: standings.readAround,

    async membersOf(department) {
      const rows = await connection.select().from(members).where(eq(members.department, department));
      return rows.map(membershipOf);
    },

    async addMembership({ person, department, role }, at) {
      standings.forget();
      await connection
        .insert(members)
        .values({ person, department, role, addedAt: at })
        .onConflictDoUpdate({ target: [members.person, members.department], set: { role } });
    },

    async removeMembership(person, department) {
      standings.forget();
      await deputies.endThoseOf(person, department);
      await connection
        .delete(members)
        .where(and(eq(members.person, person), eq(members.department, department)));
    },

    ...deputies.records,
    ...administratorRecords(connection, standings.forget),
    ...reviewerRecords(connection, standings.forget),
  };
}

function membershipOf(row: typeof members.$inferSelect): Membership {
  return { person: personId(row.person), department: departmentId(row.department), role: row.role };
}
