import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { administrators, deputies, members, reviewers } from '../../../db/schema.ts';
import { campaignId, departmentId, personId } from '../../evaluation/ids.ts';
import type { EvaluationId, PersonId, Standing } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

/** What each person is, read once a turn; forgotten before anything changes it. */
export interface Standings {
  of(person: PersonId): Promise<Standing>;
  /** Reads those of everybody in the department of an evaluation. */
  readAround(evaluation: EvaluationId): Promise<void>;
  forget(): void;
}

export function createStandings(connection: Connection): Standings {
  const known = new Map<PersonId, Standing>();
  return {
    async of(person) {
      const standing = known.get(person) ?? standingOf(person, await ofPerson(connection).all({ person }));
      known.set(person, standing);
      return standing;
    },
    async readAround(evaluation) {
      const rows = await ofDepartment(connection).all({ evaluation });
      for (const person of new Set(rows.map((row) => personId(row.person)))) {
        known.set(
          person,
          standingOf(
            person,
            rows.filter((row) => row.person === person),
          ),
        );
      }
    },
    forget: () => known.clear(),
  };
}

interface StandingRow {
  readonly kind: string;
  readonly person: string;
  readonly where: string;
  readonly what: string;
}

/** Everything that decides what these people may do, in one query. */
function standingRows(connection: Connection, people: SQL) {
  const rowsOf = (kind: StandingRow['kind'], person: SQLWrapper, where: SQLWrapper, what: SQLWrapper) => ({
    kind: sql<string>`${sql.raw(`'${kind}'`)}`,
    person: sql<string>`${person}`,
    where: sql<string>`${where}`,
    what: sql<string>`${what}`,
  });
  const nothing = sql`''`;
  return unionAll(
    connection
      .select(rowsOf('member', members.person, members.department, members.role))
      .from(members)
      .where(sql`${members.person} in ${people}`),
    connection
      .select(rowsOf('deputy', deputies.deputy, deputies.department, deputies.leader))
      .from(deputies)
      .where(sql`${deputies.deputy} in ${people}`),
    connection
      .select(rowsOf('reviewer', reviewers.person, reviewers.campaign, nothing))
      .from(reviewers)
      .where(sql`${reviewers.person} in ${people}`),
    connection
      .select(rowsOf('administrator', administrators.person, administrators.person, nothing))
      .from(administrators)
      .where(sql`${administrators.person} in ${people}`),
  );
}

const { placeholder } = sql;
const ofPerson = prepared((connection) =>
  standingRows(connection, sql`(${placeholder('person')})`).prepare(),
);
const ofDepartment = prepared((connection) =>
  standingRows(
    connection,
    sql`(select m.person from members m join evaluations e on e.department = m.department
      where e.id = ${placeholder('evaluation')})`,
  ).prepare(),
);

function standingOf(person: PersonId, rows: readonly StandingRow[]): Standing {
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
