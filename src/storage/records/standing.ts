import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { administrators, deputies, members, reviewers } from '../../../db/schema.ts';
import { campaignId, departmentId, personId } from '../../evaluation/ids.ts';
import type { PersonId, Standing } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

/** What each person is, read once a turn; forgotten before anything changes it. */
export interface Standings {
  of(person: PersonId): Promise<Standing>;
  forget(): void;
}

export function createStandings(connection: Connection): Standings {
  const known = new Map<PersonId, Standing>();
  return {
    async of(person) {
      const standing = known.get(person) ?? (await readStanding(connection, person));
      known.set(person, standing);
      return standing;
    },
    forget: () => known.clear(),
  };
}

/** Everything that decides what a person may do, in one query. */
const standingRows = prepared((connection) =>
  unionAll(
    connection
      .select({ kind: sql<string>`'member'`, where: members.department, what: sql<string>`${members.role}` })
      .from(members)
      .where(eq(members.person, sql.placeholder('person'))),
    connection
      .select({
        kind: sql<string>`'deputy'`,
        where: deputies.department,
        what: sql<string>`${deputies.leader}`,
      })
      .from(deputies)
      .where(eq(deputies.deputy, sql.placeholder('person'))),
    connection
      .select({ kind: sql<string>`'reviewer'`, where: reviewers.campaign, what: sql<string>`''` })
      .from(reviewers)
      .where(eq(reviewers.person, sql.placeholder('person'))),
    connection
      .select({ kind: sql<string>`'administrator'`, where: administrators.person, what: sql<string>`''` })
      .from(administrators)
      .where(eq(administrators.person, sql.placeholder('person'))),
  ).prepare(),
);

async function readStanding(connection: Connection, person: PersonId): Promise<Standing> {
  const rows = await standingRows(connection).all({ person });
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    person,
    administrator: of('administrator').length > 0,
    reviews: of('reviewer').map(({ where }) => campaignId(where)),
    memberships: [
      ...of('member').map(({ where, what }) => ({
        person,
        department: departmentId(where),
        role: officeRole(what),
        actingFor: null,
      })),
      ...of('deputy').map(({ where, what }) => ({
        person,
        department: departmentId(where),
        role: 'leader' as const,
        actingFor: personId(what),
      })),
    ],
  };
}

function officeRole(role: string) {
  const known = members.role.enumValues.find((value) => value === role);
  if (known === undefined) throw new Error(`no role ${role}`);
  return known;
}
