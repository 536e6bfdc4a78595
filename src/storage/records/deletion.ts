import {
  and,
  asc,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  lt,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import {
  administrators,
  answers,
  assignments,
  auditLog,
  campaigns,
  currentScores,
  decisions,
  deferrals,
  departments,
  deputies,
  drafts,
  evaluations,
  evidence,
  findingReasons,
  groupsMet,
  invitations,
  joinRequests,
  livingCards,
  members,
  nudges,
  outbox,
  people,
  reminderSettings,
  reminders,
  reviewers,
  reviewScores,
  snapshots,
  tombstones,
} from '../../../db/schema.ts';
import { campaignId } from '../../evaluation/ids.ts';
import type { Records } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import type { Standings } from './standing.ts';

/** Whatever hangs on an evaluation, in an order in which nothing points at what is gone. */
const hanging = [
  answers,
  drafts,
  deferrals,
  currentScores,
  assignments,
  evidence,
  snapshots,
  decisions,
  reviewScores,
  findingReasons,
] as const;

/** Messages that were given up stay to be looked into, but not this long. */
const givenUpKeptMs = 366 * 24 * 3600 * 1000;

/** Deleting a campaign after its time; the only deletion that the append-only tables let through. */
export function deletionRecords(
  connection: Connection,
  standings: Standings,
): Pick<Records, 'campaignOverviews' | 'eraseCampaign'> {
  return {
    async campaignOverviews() {
      const { id, name, region, year } = campaigns;
      const rows = await connection
        .select({
          id,
          name,
          region,
          year,
          departments: count(evaluations.id),
          unit: sql<string | null>`case when count(${evaluations.id}) = 1 then min(${departments.name}) end`,
        })
        .from(campaigns)
        .leftJoin(evaluations, eq(evaluations.campaign, id))
        .leftJoin(departments, eq(departments.id, evaluations.department))
        .groupBy(id)
        // A campaign of one whose evaluation was taken into another one is none any more.
        .having(or(isNotNull(name), gt(count(evaluations.id), 0)))
        .orderBy(asc(year), asc(campaigns.createdAt));
      return rows.map((row) => ({ ...row, id: campaignId(row.id) }));
    },

    async eraseCampaign({ id, region, year, departments: count }, by, at) {
      standings.forget();
      // The triggers of the append-only tables let go only of what has a tombstone.
      await connection.insert(tombstones).values({ campaign: id, region, year, departments: count, by, at });
      const of = connection
        .select({ id: evaluations.id })
        .from(evaluations)
        .where(eq(evaluations.campaign, id));
      const isOfIt = or(eq(auditLog.campaign, id), inArray(auditLog.evaluation, of));
      const actors = await connection.selectDistinct({ person: auditLog.by }).from(auditLog).where(isOfIt);
      const erased = await connection
        .update(auditLog)
        .set({ by: '', evaluation: null, department: null, detail: null, campaign: id })
        .where(isOfIt)
        .returning({
          position: auditLog.position,
          digest: auditLog.digest,
          action: auditLog.action,
          at: auditLog.at,
        });
      await forgetConversations(connection, of);
      await forgetRest(connection, id, at);
      for (const table of hanging) await connection.delete(table).where(inArray(table.evaluation, of));
      const units = await connection
        .selectDistinct({ id: evaluations.department })
        .from(evaluations)
        .where(eq(evaluations.campaign, id));
      await connection.delete(evaluations).where(eq(evaluations.campaign, id));
      for (const table of [reviewers, nudges, reminders, reminderSettings]) {
        await connection.delete(table).where(eq(table.campaign, id));
      }
      await connection.delete(campaigns).where(eq(campaigns.id, id));
      await deleteEmptyUnits(
        connection,
        units.map((unit) => unit.id),
      );
      await forgetWhoIsNowhere(
        connection,
        actors.map(({ person }) => person),
      );
      return erased.sort((a, b) => a.position - b.position);
    },
  };
}

/** What the bot remembers of talks about these evaluations, and messages that may still quote them. */
export async function forgetConversations(
  connection: Connection,
  of: Parameters<typeof inArray>[1] & object,
): Promise<void> {
  const about = (json: SQL.Aliased | SQL) => sql`${json} in ${of}`;
  await connection
    .update(people)
    .set({ pending: null })
    .where(about(sql`json_extract(${people.pending}, '$.evaluation')`));
  await connection
    .update(people)
    .set({ asking: null })
    .where(about(sql`json_extract(${people.asking}, '$.evaluation')`));
  await connection
    .update(people)
    .set({ current: null })
    .where(about(sql`${people.current}`));
  const cards = sql`(select id from ${livingCards} where evaluation in ${of})`;
  await connection
    .delete(outbox)
    .where(or(sql`${outbox.card} in ${cards}`, about(sql`json_extract(${outbox.body}, '$.evaluation')`)));
  await connection.delete(livingCards).where(about(sql`${livingCards.evaluation}`));
}

/** Lists of departments still to be confirmed for a campaign, and what was given up so long ago that it may be about it. */
async function forgetRest(connection: Connection, campaign: string, at: Date): Promise<void> {
  await connection
    .update(people)
    .set({ pending: null })
    .where(eq(sql`json_extract(${people.pending}, '$.campaign')`, campaign));
  await connection
    .delete(outbox)
    .where(and(ne(outbox.state, 'pending'), lt(outbox.queuedAt, new Date(at.getTime() - givenUpKeptMs))));
}

/** The names of those who have no place any more and whose word stands nowhere else. */
async function forgetWhoIsNowhere(connection: Connection, persons: readonly string[]): Promise<void> {
  const isNowhere = [
    [members, members.person],
    [deputies, deputies.deputy],
    [reviewers, reviewers.person],
    [administrators, administrators.person],
    [answers, answers.by],
    [decisions, decisions.by],
    [reviewScores, reviewScores.by],
    [findingReasons, findingReasons.by],
    [evidence, evidence.by],
  ] as const;
  await connection
    .delete(people)
    .where(
      and(
        sql`${people.id} in (select value from json_each(${JSON.stringify(persons)}))`,
        ...isNowhere.map(
          ([table, person]) => sql`not exists (select 1 from ${table} where ${person} = ${people.id})`,
        ),
      ),
    );
  await connection
    .delete(groupsMet)
    .where(
      and(
        sql`${groupsMet.person} in (select value from json_each(${JSON.stringify(persons)}))`,
        sql`not exists (select 1 from ${people} where ${people.id} = ${groupsMet.person})`,
      ),
    );
}

/** Departments no evaluation is left of, with the people who belonged to them. */
export async function deleteEmptyUnits(connection: Connection, units: readonly string[]): Promise<void> {
  const living = connection.select({ id: evaluations.department }).from(evaluations);
  const empty = connection
    .select({ id: departments.id })
    .from(departments)
    .where(and(inArray(departments.id, [...units]), notInArray(departments.id, living)));
  for (const table of [joinRequests, invitations, deputies, members]) {
    await connection.delete(table).where(inArray(table.department, empty));
  }
  await connection
    .delete(departments)
    .where(and(inArray(departments.id, [...units]), notInArray(departments.id, living)));
}
