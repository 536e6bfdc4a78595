import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { assignments, evaluations, members, people } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type {
  Assignment,
  AssignmentRecords,
  AssignmentTarget,
  Colleague,
  EvaluationId,
} from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';

const storedMembers = z.array(
  z
    .tuple([z.string(), z.enum(members.role.enumValues), z.string().nullable()])
    .transform(([person, role, name]): Colleague => ({ person: personId(person), role, name })),
);

const storedAssignments = z.array(
  z
    .tuple([
      z.enum(assignments.kind.enumValues),
      z.string(),
      z.string(),
      z.string(),
      z.string().nullable(),
      z.int(),
    ])
    .transform(
      ([kind, target, person, by, note, at]): Assignment => ({
        kind,
        target,
        person: personId(person),
        by: personId(by),
        note,
        at: new Date(at),
      }),
    ),
);

const { placeholder } = sql;
const teamOf = prepared((connection) =>
  connection
    .select({
      staff: sql<string>`(select json_group_array(json_array(person, role, name)) from (
        select m.person, m.role, p.name from ${members} m
        join ${evaluations} e on e.department = m.department
        left join ${people} p on p.id = m.person
        where e.id = ${placeholder('evaluation')} order by m.added_at, m.rowid))`,
      given: sql<string>`(select json_group_array(json_array(kind, target, person, "by", note, at)) from (
        select kind, target, person, "by", note, at from ${assignments}
        where evaluation = ${placeholder('evaluation')} and ended_at is null order by position))`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

/** Who has which section or question. Rows end, they are never deleted: who had what remains known. */
export function assignmentRecords(connection: Connection): AssignmentRecords {
  const end = async (evaluation: EvaluationId, { kind, target }: AssignmentTarget, at: Date) => {
    await connection
      .update(assignments)
      .set({ endedAt: at })
      .where(
        and(
          eq(assignments.evaluation, evaluation),
          eq(assignments.kind, kind),
          eq(assignments.target, target),
          isNull(assignments.endedAt),
        ),
      );
  };
  return {
    async team(evaluation) {
      const found = await teamOf(connection).get({ evaluation });
      const staff = parseJson(storedMembers, found?.staff ?? '[]');
      const present = new Set(staff.map(({ person }) => person));
      return {
        members: staff,
        assignments: parseJson(storedAssignments, found?.given ?? '[]').filter(({ person }) =>
          present.has(person),
        ),
      };
    },

    async assign(evaluation, assignment) {
      await end(evaluation, assignment, assignment.at);
      await connection.insert(assignments).values({ evaluation, ...assignment });
    },

    endAssignment: end,
  };
}
