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
import type { CampaignId, PersonId, Status, SummaryRecords, SummaryRow } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

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
  /** Of the answers, the scheme and the moment the score row is of; null without one. */
  mark: string | null,
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
      // One text in one row: handing over a thousand rows by their columns takes longer than all the rest.
      const [found] = await connection.values<[string]>(sql`
        select json_group_array(json_array(
          evaluation, department, name, status, claimed, scheme_id, scheme_version,
          total, max, low, high, grade, missing, reviewed, mark))
        from (
          select
            e.id evaluation, d.id department, d.name, e.status,
            exists (select 1 from ${members} m where m.department = d.id) claimed,
            e.scheme_id, e.scheme_version,
            s.total, s.max, s.low, s.high, s.grade, s.missing, s.reviewed,
            e.version || ' ' || s.at || ' ' || s.scheme_id || '@' || s.scheme_version mark
          from ${evaluations} e
          join ${departments} d on d.id = e.department
          left join ${currentScores} s on s.evaluation = e.id
          where e.campaign = ${campaign}
          order by e.rowid)`);
      const rows = rowsOf(found?.[0] ?? '[]');
      const points = await pointsOf(connection, campaign, rows);
      return rows.map(
        (row, index): SummaryRow => ({
          evaluation: evaluationId(row[0]),
          department: departmentId(row[1]),
          name: row[2],
          status: row[3],
          claimed: row[4] !== 0,
          scheme: { id: row[5], version: row[6] },
          score: scoreOf(row, points[index] ?? null),
        }),
      );
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
  if (!Array.isArray(row) || row.length !== 15) return false;
  return (
    [0, 1, 2, 5, 6].every((place) => isText(row[place])) &&
    states.has(row[3]) &&
    Number.isInteger(row[4]) &&
    [7, 8, 9, 10, 11, 13, 14].every((place) => isTextOrNull(row[place])) &&
    (row[12] === null || Number.isInteger(row[12]))
  );
}

function scoreOf(row: StoredRow, points: Points): SummaryRow['score'] {
  const [, , , , , , , total, max, low, high, grade, missing, reviewed] = row;
  if (total === null || max === null || low === null || high === null || missing === null) return null;
  return { total, max, low, high, grade, missing, reviewed, points };
}

type Points = readonly (number | null)[] | null;

/** By evaluation, with the mark of the score row they were read from. */
type KnownPoints = Map<string, { readonly mark: string; readonly points: Points }>;

/**
 * The indicators' figures are most of a row and change only with its answers, so those that were read before,
 * from the same answers at the same moment, are not read again.
 */
const knownBy = prepared((): KnownPoints => new Map());
/** Ten years of a thousand departments, and as many again. */
const mostKnown = 20_000;

async function pointsOf(
  connection: Connection,
  campaign: CampaignId,
  rows: readonly StoredRow[],
): Promise<readonly Points[]> {
  const known = knownBy(connection);
  const isKnown = ([id, , , , , , , , , , , , , , mark]: StoredRow) =>
    mark !== null && known.get(id)?.mark === mark;
  const unknown = rows.filter((row) => !isKnown(row));
  if (known.size + unknown.length > mostKnown) known.clear();
  const wanted = known.size === 0 ? rows : unknown;
  if (wanted.length > 0) {
    const all = wanted.length === rows.length;
    const among = all
      ? sql``
      : sql`and e.id in (select value from json_each(${JSON.stringify(wanted.map(([id]) => id))}))`;
    const [found] = await connection.values<[string | null]>(sql`
      select group_concat(points) from (
        select coalesce(s.points, 'null') points from ${evaluations} e
        left join ${currentScores} s on s.evaluation = e.id
        where e.campaign = ${campaign} ${among}
        order by e.rowid)`);
    const read = parsedPoints(found?.[0] ?? '');
    for (const [index, row] of wanted.entries()) {
      known.set(row[0], { mark: row[14] ?? '', points: read[index] ?? null });
    }
  }
  return rows.map(([id]) => known.get(id)?.points ?? null);
}

/** All of them in one go, which is far quicker than one by one; checked by hand for the same reason. */
function parsedPoints(columns: string): readonly Points[] {
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
