import { and, eq, ne, sql } from 'drizzle-orm';
import {
  assignments,
  currentScores,
  departments,
  deputies,
  evaluations,
  members,
  nudges,
} from '../../../db/schema.ts';
import { departmentId, evaluationId, personId } from '../../evaluation/ids.ts';
import type { PersonId, SummaryRecords, SummaryRow } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

const { placeholder } = sql;

/** One pass over the index by campaign; each department and score row is found by its key. */
const reading = prepared((connection) =>
  connection
    .select({
      evaluation: evaluations.id,
      department: departments.id,
      name: departments.name,
      status: evaluations.status,
      claimed: sql<number>`exists (select 1 from ${members} where ${members.department} = ${departments.id})`,
      schemeId: evaluations.schemeId,
      schemeVersion: evaluations.schemeVersion,
      total: currentScores.total,
      max: currentScores.max,
      low: currentScores.low,
      high: currentScores.high,
      grade: currentScores.grade,
      missing: currentScores.missing,
      reviewed: currentScores.reviewed,
      points: currentScores.points,
    })
    .from(evaluations)
    .innerJoin(departments, eq(departments.id, evaluations.department))
    .leftJoin(currentScores, eq(currentScores.evaluation, evaluations.id))
    .where(eq(evaluations.campaign, placeholder('campaign')))
    .orderBy(sql`${evaluations}.rowid`)
    .prepare(),
);

/** What summaries of a whole campaign read, each in one statement however many departments there are. */
export function summaryRecords(connection: Connection): SummaryRecords {
  return {
    async summaryRows(campaign) {
      const rows = await reading(connection).all({ campaign });
      const points = pointsOf(rows.map((row) => row.points));
      return rows.map((row, index): SummaryRow => {
        const { total, max, low, high, grade, missing, reviewed } = row;
        const isScored = total !== null && max !== null && low !== null && high !== null && missing !== null;
        return {
          evaluation: evaluationId(row.evaluation),
          department: departmentId(row.department),
          name: row.name,
          status: row.status,
          claimed: row.claimed !== 0,
          scheme: { id: row.schemeId, version: row.schemeVersion },
          score: isScored
            ? { total, max, low, high, grade, missing, reviewed, points: points[index] ?? null }
            : null,
        };
      });
    },

    async owingUnits(campaign) {
      const has = (role: string) => sql<string>`(
        select json_group_array(person) from ${members}
        where ${members.department} = ${departments.id} and ${members.role} = ${role})`;
      const rows = await connection
        .select({
          evaluation: evaluations.id,
          department: departments.id,
          name: departments.name,
          status: evaluations.status,
          coordinators: has('coordinator'),
          leaders: has('leader'),
          deputies: sql<string>`(
            select json_group_array(deputy) from ${deputies}
            where ${deputies.department} = ${departments.id})`,
          missing: currentScores.missing,
          shared: sql<number>`exists (
            select 1 from ${assignments}
            where ${assignments.evaluation} = ${evaluations.id} and ended_at is null)`,
        })
        .from(evaluations)
        .innerJoin(departments, eq(departments.id, evaluations.department))
        .leftJoin(currentScores, eq(currentScores.evaluation, evaluations.id))
        .where(and(eq(evaluations.campaign, campaign), ne(evaluations.status, 'approved')))
        .orderBy(sql`${evaluations}.rowid`);
      return rows.map((row) => ({
        evaluation: evaluationId(row.evaluation),
        department: departmentId(row.department),
        name: row.name,
        status: row.status,
        coordinators: peopleIn(row.coordinators),
        approvers: [...new Set([...peopleIn(row.leaders), ...peopleIn(row.deputies)])],
        shared: row.shared !== 0,
        missing: row.missing ?? 0,
      }));
    },

    async nudgedOn(campaign, day) {
      const rows = await connection
        .select({ person: nudges.person })
        .from(nudges)
        .where(and(eq(nudges.campaign, campaign), eq(nudges.day, day)));
      return new Set(rows.map(({ person }) => personId(person)));
    },

    async addNudges(campaign, { day, people, by, at }) {
      if (people.length === 0) return;
      await connection.run(sql`
        insert into ${nudges} (campaign, person, day, by, at)
        select ${campaign}, value, ${day}, ${by}, ${at.getTime()} from json_each(${JSON.stringify(people)})`);
    },
  };
}

/** All columns in one go, which is far quicker than one by one; checked by hand for the same reason. */
function pointsOf(columns: readonly (string | null)[]): readonly (readonly (number | null)[] | null)[] {
  const parsed: unknown = JSON.parse(`[${columns.map((column) => column ?? 'null').join(',')}]`);
  if (!Array.isArray(parsed)) throw new Error('not a list of points');
  return parsed.map((points: unknown) => {
    if (points === null || isPoints(points)) return points;
    throw new Error('a score row holds what are no points');
  });
}

function isPoints(value: unknown): value is readonly (number | null)[] {
  return Array.isArray(value) && value.every((entry) => entry === null || Number.isInteger(entry));
}

function peopleIn(json: string): readonly PersonId[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.map((person) => personId(String(person))) : [];
}
