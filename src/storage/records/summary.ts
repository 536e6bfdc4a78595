import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import {
  assignments,
  campaigns,
  currentScores,
  departments,
  deputies,
  evaluations,
  members,
  nudges,
} from '../../../db/schema.ts';
import { campaignId, departmentId, evaluationId, personId } from '../../evaluation/ids.ts';
import type { PersonId, Status, SummaryRecords, SummaryRow } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

type StoredRow = readonly [
  evaluation: string,
  department: string,
  name: string,
  status: Status,
  claimed: number,
  schemeId: string,
  schemeVersion: string,
  total: string | null,
  max: string | null,
  low: string | null,
  high: string | null,
  grade: string | null,
  missing: number | null,
  reviewed: string | null,
];

/** What summaries of a whole campaign read, each in one statement however many departments there are. */
export function summaryRecords(connection: Connection): SummaryRecords {
  return {
    async campaignNames() {
      const rows = await connection
        .select({ id: campaigns.id, name: campaigns.name })
        .from(campaigns)
        .where(isNotNull(campaigns.name))
        .orderBy(desc(campaigns.year), desc(campaigns.createdAt));
      return rows.flatMap(({ id, name }) => (name === null ? [] : [{ id: campaignId(id), name }]));
    },

    async summaryRows(campaign) {
      // Two texts in one row: handing over a thousand rows by their columns takes longer than all the rest.
      const [found] = await connection.values<[string, string | null]>(sql`
        select
          json_group_array(json_array(
            evaluation, department, name, status, claimed, scheme_id, scheme_version,
            total, max, low, high, grade, missing, reviewed)),
          group_concat(coalesce(points, 'null'))
        from (
          select
            e.id evaluation, d.id department, d.name, e.status,
            exists (select 1 from ${members} m where m.department = d.id) claimed,
            e.scheme_id, e.scheme_version,
            s.total, s.max, s.low, s.high, s.grade, s.missing, s.reviewed, s.points
          from ${evaluations} e
          join ${departments} d on d.id = e.department
          left join ${currentScores} s on s.evaluation = e.id
          where e.campaign = ${campaign}
          order by e.rowid)`);
      const rows = rowsOf(found?.[0] ?? '[]');
      const points = pointsOf(found?.[1] ?? '');
      return rows.map((row, index): SummaryRow => {
        const [evaluation, department, name, status, claimed, id, version, ...score] = row;
        const [total, max, low, high, grade, missing, reviewed] = score;
        const isScored = total !== null && max !== null && low !== null && high !== null && missing !== null;
        return {
          evaluation: evaluationId(evaluation),
          department: departmentId(department),
          name,
          status,
          claimed: claimed !== 0,
          scheme: { id, version },
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

/** Checked by hand: a schema takes longer over a thousand rows than everything else. */
function rowsOf(json: string): readonly StoredRow[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed) || !parsed.every(isStoredRow)) throw new Error('no rows of a summary');
  return parsed;
}

const states: ReadonlySet<unknown> = new Set(evaluations.status.enumValues);
const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);

function isStoredRow(row: unknown): row is StoredRow {
  if (!Array.isArray(row) || row.length !== 14) return false;
  return (
    [0, 1, 2, 5, 6].every((place) => isText(row[place])) &&
    states.has(row[3]) &&
    Number.isInteger(row[4]) &&
    [7, 8, 9, 10, 11, 13].every((place) => isTextOrNull(row[place])) &&
    (row[12] === null || Number.isInteger(row[12]))
  );
}

/** All of them in one go, which is far quicker than one by one; checked by hand for the same reason. */
function pointsOf(columns: string): readonly (readonly (number | null)[] | null)[] {
  const parsed: unknown = JSON.parse(`[${columns}]`);
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
