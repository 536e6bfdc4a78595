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
import type { PersonId, SummaryRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { summaryRowsOf } from './summary-rows.ts';

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

    summaryRows: (campaign) => summaryRowsOf(connection, campaign),

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

function peopleIn(json: string): readonly PersonId[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.map((person) => personId(String(person))) : [];
}
