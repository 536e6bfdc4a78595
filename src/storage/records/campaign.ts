import { and, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { campaigns, currentScores, departments, evaluations, members } from '../../../db/schema.ts';
import { campaignId, departmentId, evaluationId, personId } from '../../evaluation/ids.ts';
import type { Campaign, CampaignFigures, CampaignId, CampaignRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { addDepartments, removeUntouched } from './campaign-departments.ts';

const hasNobody = sql`not exists (select 1 from ${members} where ${members.department} = ${evaluations.department})`;
const countOf = (status: string) => sql<number>`count(*) filter (where ${evaluations.status} = ${status})`;
const figures = {
  departments: count(evaluations.id),
  draft: countOf('draft'),
  submitted: countOf('submitted'),
  approved: countOf('approved'),
  returned: countOf('returned'),
  unclaimed: sql<number>`count(*) filter (where ${evaluations.id} is not null and ${hasNobody})`,
};

/** Campaigns that administrators opened, and the departments in them. */
export function campaignRecords(connection: Connection): CampaignRecords {
  return {
    async openCampaign({ scheme, openedAt, ...campaign }) {
      await connection.insert(campaigns).values({ ...campaign, schemeId: scheme, createdAt: openedAt });
    },

    async campaign(id) {
      const row = await connection
        .select()
        .from(campaigns)
        .where(and(eq(campaigns.id, id), isNotNull(campaigns.name)))
        .get();
      return row === undefined ? null : campaignOf(row);
    },

    async campaigns() {
      const rows = await connection
        .select({ campaign: campaigns, figures })
        .from(campaigns)
        .leftJoin(evaluations, eq(evaluations.campaign, campaigns.id))
        .where(isNotNull(campaigns.name))
        .groupBy(campaigns.id)
        .orderBy(desc(campaigns.year), desc(campaigns.createdAt));
      return rows.map((row) => ({ ...campaignOf(row.campaign), ...row.figures }));
    },

    async campaignFigures(id): Promise<CampaignFigures> {
      const [row] = await connection.select(figures).from(evaluations).where(eq(evaluations.campaign, id));
      if (row === undefined) throw new Error(`no figures of campaign ${id}`);
      return row;
    },

    async moveDeadline(id, day, at) {
      await connection
        .update(campaigns)
        .set({ deadline: day, deadlineSetAt: at })
        .where(eq(campaigns.id, id));
    },

    async schemeOfCampaign({ id, scheme, openedAt }) {
      const row = await connection
        .select({ id: evaluations.schemeId, version: evaluations.schemeVersion })
        .from(evaluations)
        .where(
          and(
            eq(evaluations.campaign, id),
            eq(evaluations.schemeId, scheme),
            // What began before by itself says nothing about the campaign.
            sql`${evaluations.startedAt} >= ${openedAt.getTime()}`,
          ),
        )
        .groupBy(evaluations.schemeVersion)
        .orderBy(desc(count()))
        .limit(1)
        .get();
      return row ?? null;
    },

    departmentsOfCampaign: (id, page) => departmentsPage(connection, id, page),

    async unitsNamed(names) {
      const rows = await connection
        .select({
          name: departments.name,
          department: departments.id,
          members: memberCount(sql`${departments.id}`),
          evaluation: evaluations.id,
          campaign: campaigns.id,
          campaignName: campaigns.name,
          year: campaigns.year,
        })
        .from(departments)
        .leftJoin(evaluations, eq(evaluations.department, departments.id))
        .leftJoin(campaigns, eq(campaigns.id, evaluations.campaign))
        .where(sql`${departments.name} in (select value from json_each(${JSON.stringify(names)}))`)
        .orderBy(desc(campaigns.year), desc(evaluations.startedAt));
      return rows.map(({ name, department, members: joined, evaluation, campaign, campaignName, year }) => ({
        name,
        department: departmentId(department),
        members: joined,
        began:
          evaluation === null || campaign === null || year === null
            ? null
            : { evaluation: evaluationId(evaluation), campaign: campaignId(campaign), campaignName, year },
      }));
    },

    addDepartments: (campaign, start) => addDepartments(connection, campaign, start),

    async takeIntoCampaign(evaluation, campaign) {
      await connection.update(evaluations).set({ campaign }).where(eq(evaluations.id, evaluation));
    },

    removeUntouched: (evaluation) => removeUntouched(connection, evaluation),

    async coordinatorsIn(id) {
      const rows = await connection
        .select({ person: members.person, evaluation: evaluations.id, status: evaluations.status })
        .from(evaluations)
        .innerJoin(members, eq(members.department, evaluations.department))
        .where(and(eq(evaluations.campaign, id), eq(members.role, 'coordinator')));
      return rows.map(({ person, evaluation, status }) => ({
        person: personId(person),
        evaluation: evaluationId(evaluation),
        status,
      }));
    },
  };
}

const memberCount = (department: ReturnType<typeof sql>) =>
  sql<number>`(select count(*) from ${members} where ${members.department} = ${department})`;

async function departmentsPage(
  connection: Connection,
  id: CampaignId,
  { state, name, skip, limit }: Parameters<CampaignRecords['departmentsOfCampaign']>[1],
): ReturnType<CampaignRecords['departmentsOfCampaign']> {
  const wanted = and(
    eq(evaluations.campaign, id),
    state === 'all' ? undefined : state === 'unclaimed' ? hasNobody : eq(evaluations.status, state),
    name === '' ? undefined : sql`instr(${departments.name}, ${name}) > 0`,
  );
  const [counted] = await connection
    .select({ count: count() })
    .from(evaluations)
    .innerJoin(departments, eq(departments.id, evaluations.department))
    .where(wanted);
  const rows = await connection
    .select({
      evaluation: evaluations.id,
      department: departments.id,
      name: departments.name,
      status: evaluations.status,
      members: memberCount(sql`${departments.id}`),
      total: currentScores.total,
      max: currentScores.max,
      missing: currentScores.missing,
    })
    .from(evaluations)
    .innerJoin(departments, eq(departments.id, evaluations.department))
    .leftJoin(currentScores, eq(currentScores.evaluation, evaluations.id))
    .where(wanted)
    .orderBy(sql`${evaluations}.rowid`)
    .limit(limit)
    .offset(skip);
  return {
    count: counted?.count ?? 0,
    departments: rows.map(({ evaluation, department, total, max, missing, ...row }) => ({
      ...row,
      evaluation: evaluationId(evaluation),
      department: departmentId(department),
      total: total ?? '0.00',
      max: max ?? '0.00',
      missing: missing ?? 0,
    })),
  };
}

function campaignOf(row: typeof campaigns.$inferSelect): Campaign {
  const { id, name, region, year, schemeId, deadline, openedBy, createdAt } = row;
  if (name === null || schemeId === null || openedBy === null) throw new Error(`campaign ${id} lacks a part`);
  return {
    id: campaignId(id),
    name,
    region,
    year,
    scheme: schemeId,
    deadline,
    openedBy: personId(openedBy),
    openedAt: createdAt,
  };
}
