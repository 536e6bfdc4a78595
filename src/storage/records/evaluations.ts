import { and, desc, eq, sql } from 'drizzle-orm';
import { campaigns, departments, evaluations, members } from '../../../db/schema.ts';
import { campaignId, departmentId, evaluationId, personId } from '../../evaluation/ids.ts';
import type { EvaluationId, EvaluationRecord, NewEvaluation, Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { storeScheme } from './schemes.ts';
import type { Standings } from './standing.ts';
import type { Versions } from './versions.ts';

type Evaluations = Pick<
  Records,
  | 'createEvaluation'
  | 'evaluation'
  | 'evaluationsOf'
  | 'evaluationsNamed'
  | 'evaluationOfUnit'
  | 'changeScheme'
>;

const mostNamed = 200;

/** Evaluations, each with the names of its department and campaign. */
export function evaluationRecords(
  connection: Connection,
  standings: Standings,
  versions: Versions,
): Evaluations {
  return {
    async createEvaluation(input) {
      await storeScheme(connection, input.scheme);
      standings.forget();
      await createOffice(connection, input);
      const { id, campaign, department, scheme, by, at } = input;
      await connection.insert(evaluations).values({
        id,
        campaign,
        department,
        schemeId: scheme.id,
        schemeVersion: scheme.version,
        status: 'draft',
        version: 0,
        startedBy: by,
        startedAt: at,
      });
      const created = await find(connection, id);
      if (created === null) throw new Error(`evaluation ${id} was not created`);
      return created;
    },

    async evaluation(id) {
      const record = await find(connection, id);
      if (record !== null) versions.heard(id, record.version);
      return record;
    },

    async evaluationsOf(person) {
      const rows = await described(connection)
        .innerJoin(members, eq(members.department, evaluations.department))
        .where(eq(members.person, person))
        .orderBy(desc(evaluations.startedAt), desc(sql`${evaluations}.rowid`));
      return rows.map(recordOf);
    },

    async evaluationsNamed(words) {
      const rows = await described(connection)
        .where(sql`instr(${departments.name}, ${words}) > 0`)
        .orderBy(desc(evaluations.startedAt), desc(sql`${evaluations}.rowid`))
        .limit(mostNamed);
      return rows.map(recordOf);
    },

    async evaluationOfUnit(departmentName, year) {
      const row = await described(connection)
        .where(and(eq(departments.name, departmentName), eq(campaigns.year, year)))
        .orderBy(evaluations.startedAt)
        .limit(1)
        .get();
      return row === undefined ? null : recordOf(row);
    },

    async changeScheme(id, scheme) {
      await storeScheme(connection, scheme);
      const changed = await connection
        .update(evaluations)
        .set({ schemeId: scheme.id, schemeVersion: scheme.version })
        .where(eq(evaluations.id, id))
        .returning({ id: evaluations.id });
      if (changed.length === 0) throw new Error(`no evaluation ${id}`);
    },
  };
}

const byId = prepared((connection) =>
  described(connection)
    .where(eq(evaluations.id, sql.placeholder('id')))
    .prepare(),
);

async function find(connection: Connection, id: EvaluationId): Promise<EvaluationRecord | null> {
  const row = await byId(connection).get({ id });
  return row === undefined ? null : recordOf(row);
}

/** Department and campaign may exist already; roles given before stay. */
async function createOffice(connection: Connection, input: NewEvaluation): Promise<void> {
  const { campaign, department, departmentName, region, year, by, at } = input;
  await connection
    .insert(campaigns)
    .values({ id: campaign, region, year, createdAt: at })
    .onConflictDoNothing();
  await connection
    .insert(departments)
    .values({ id: department, name: departmentName, createdAt: at })
    .onConflictDoNothing();
  await connection
    .insert(members)
    .values({ person: by, department, role: 'coordinator', addedAt: at })
    .onConflictDoNothing();
}

/**
 * The department's evaluation of the year before. Qualified by hand: inside the subquery a bare column would be
 * its own.
 */
export const previousOf = sql<string | null>`(
  select earlier.id from evaluations earlier join campaigns its on its.id = earlier.campaign
  where earlier.department = evaluations.department and its.year = campaigns.year - 1
  order by earlier.started_at desc limit 1)`;

function described(connection: Connection) {
  return connection
    .select({
      evaluation: evaluations,
      departmentName: departments.name,
      region: campaigns.region,
      year: campaigns.year,
      campaignName: campaigns.name,
      deadline: campaigns.deadline,
      previous: previousOf,
    })
    .from(evaluations)
    .innerJoin(departments, eq(departments.id, evaluations.department))
    .innerJoin(campaigns, eq(campaigns.id, evaluations.campaign))
    .$dynamic();
}

interface Described {
  readonly evaluation: typeof evaluations.$inferSelect;
  readonly departmentName: string;
  readonly region: string;
  readonly year: number;
  readonly campaignName: string | null;
  readonly deadline: string | null;
  readonly previous: string | null;
}

function recordOf({ evaluation: row, previous, ...names }: Described): EvaluationRecord {
  return {
    id: evaluationId(row.id),
    campaign: campaignId(row.campaign),
    department: departmentId(row.department),
    ...names,
    previous: previous === null ? null : evaluationId(previous),
    scheme: { id: row.schemeId, version: row.schemeVersion },
    status: row.status,
    version: row.version,
    startedBy: personId(row.startedBy),
    startedAt: row.startedAt,
  };
}
