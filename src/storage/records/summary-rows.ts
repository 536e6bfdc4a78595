import { type SQL, sql } from 'drizzle-orm';
import { currentScores, departments, evaluations, members } from '../../../db/schema.ts';
import { departmentId, evaluationId } from '../../evaluation/ids.ts';
import type { CampaignId, EvaluationId, Status, SummaryRow } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';

/** The rows of a campaign as they were read last, and their marks. */
interface Known {
  readonly marks: string;
  readonly rows: readonly SummaryRow[];
}

/**
 * Names never change, and a score row changes only with what stands in its mark, so a row whose mark is the
 * same is not read again: of a thousand departments a few have changed since somebody looked.
 */
const knownBy = prepared(() => new Map<CampaignId, Known>());
/** Rows; ten years of a thousand departments, and as many again. */
const mostKnown = 20_000;

/** Those whose score row was written here since: two writes of one moment would have the same mark. */
const rewrittenBy = prepared(() => new Set<EvaluationId>());

/** To be called whenever a score row is written. */
export function scoreRewritten(connection: Connection, evaluation: EvaluationId): void {
  if (knownBy(connection).size > 0) rewrittenBy(connection).add(evaluation);
}

/** The departments of a campaign as summaries need them, in the order of adding. */
export async function summaryRowsOf(
  connection: Connection,
  campaign: CampaignId,
): Promise<readonly SummaryRow[]> {
  const [known, rewritten] = [knownBy(connection), rewrittenBy(connection)];
  const marks = await marksOf(connection, campaign);
  const before = known.get(campaign);
  const isCurrent = ({ evaluation }: SummaryRow) => !rewritten.has(evaluation);
  if (before?.marks === marks && before.rows.every(isCurrent)) return before.rows;
  const earlier = linesOf(before?.marks ?? '');
  const found = linesOf(marks).map((mark, index) => {
    const row = earlier[index] === mark ? before?.rows[index] : undefined;
    return row !== undefined && isCurrent(row) ? row : evaluationIn(mark);
  });
  const changed = found.filter((row) => typeof row === 'string');
  const read = await readRows(connection, campaign, changed.length === found.length ? null : changed);
  const rows = found.flatMap((row) => (typeof row === 'string' ? (read.get(row) ?? []) : row));
  for (const id of changed) rewritten.delete(id);
  known.delete(campaign);
  if (countOf(known) + rows.length > mostKnown) known.clear();
  // One that went meanwhile would shift those behind it.
  if (rows.length === found.length) known.set(campaign, { marks, rows });
  return rows;
}

const linesOf = (marks: string) => (marks === '' ? [] : marks.split('\n'));

function countOf(known: ReadonlyMap<CampaignId, Known>): number {
  let count = 0;
  for (const { rows } of known.values()) count += rows.length;
  return count;
}

/** What of each row may change, as a line of JSON that begins with the evaluation. */
async function marksOf(connection: Connection, campaign: CampaignId): Promise<string> {
  // One text in one row: handing over a thousand rows by their columns takes longer than all the rest.
  const [found] = await connection.values<[string | null]>(sql`
    select group_concat(mark, char(10)) from (
      select json_array(e.id, e.status, e.version, e.scheme_id, e.scheme_version, ${claimed},
        s.at, s.total, s.reviewed) mark
      from ${evaluations} e
      left join ${currentScores} s on s.evaluation = e.id
      where e.campaign = ${campaign}
      order by e.rowid)`);
  return found?.[0] ?? '';
}

const claimed = sql`exists (select 1 from ${members} m where m.department = e.department)`;

function evaluationIn(mark: string): EvaluationId {
  const parsed: unknown = JSON.parse(mark);
  if (!Array.isArray(parsed) || typeof parsed[0] !== 'string') throw new Error('no mark of a score row');
  return evaluationId(parsed[0]);
}

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

type Points = readonly (number | null)[] | null;

/** By evaluation; null: all of the campaign. */
async function readRows(
  connection: Connection,
  campaign: CampaignId,
  among: readonly EvaluationId[] | null,
): Promise<ReadonlyMap<EvaluationId, SummaryRow>> {
  if (among?.length === 0) return new Map();
  const chosen: SQL =
    among === null ? sql`` : sql`and e.id in (select value from json_each(${JSON.stringify(among)}))`;
  const [found] = await connection.values<[string | null]>(sql`
    select group_concat(json_array(
      e.id, d.id, d.name, e.status, ${claimed}, e.scheme_id, e.scheme_version,
      s.total, s.max, s.low, s.high, s.grade, s.missing, s.reviewed) || ',' || coalesce(s.points, 'null'))
    from ${evaluations} e
    join ${departments} d on d.id = e.department
    left join ${currentScores} s on s.evaluation = e.id
    where e.campaign = ${campaign} ${chosen}`);
  return new Map(rowsIn(found?.[0] ?? '').map((row) => [row.evaluation, row]));
}

/**
 * Each row, then its points. All in one go, which is far quicker than one by one, and checked by hand: a schema
 * takes longer over a thousand rows than everything else.
 */
function rowsIn(text: string): readonly SummaryRow[] {
  const parsed: unknown = JSON.parse(`[${text}]`);
  if (!Array.isArray(parsed)) throw new Error('no rows of a summary');
  const rows: SummaryRow[] = [];
  for (let at = 0; at < parsed.length; at += 2) {
    const [row, points]: readonly unknown[] = [parsed[at], parsed[at + 1]];
    if (!isStoredRow(row) || !isPoints(points)) throw new Error('a score row holds what is no score');
    rows.push(summaryRowOf(row, points));
  }
  return rows;
}

function summaryRowOf(row: StoredRow, points: Points): SummaryRow {
  const [evaluation, department, name, status, isClaimed, id, version] = row;
  const [, , , , , , , total, max, low, high, grade, missing, reviewed] = row;
  const isScored = total !== null && max !== null && low !== null && high !== null && missing !== null;
  return {
    evaluation: evaluationId(evaluation),
    department: departmentId(department),
    name,
    status,
    claimed: isClaimed !== 0,
    scheme: { id, version },
    score: isScored ? { total, max, low, high, grade, missing, reviewed, points } : null,
  };
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

function isPoints(value: unknown): value is Points {
  if (value === null) return true;
  return Array.isArray(value) && value.every((entry) => entry === null || Number.isInteger(entry));
}
