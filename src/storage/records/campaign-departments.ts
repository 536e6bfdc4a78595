import { eq, type SQL, sql } from 'drizzle-orm';
import { auditLog, currentScores, deferrals, departments, drafts, evaluations } from '../../../db/schema.ts';
import type { CampaignId, CampaignRecords, EvaluationId } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { deleteEmptyUnits, forgetConversations } from './deletion.ts';
import { storeScheme } from './schemes.ts';

/** Departments, evaluations and score rows of a whole list, each kind in one statement, however many there are. */
export async function addDepartments(
  connection: Connection,
  campaign: CampaignId,
  { departments: added, scheme, score, by, at }: Parameters<CampaignRecords['addDepartments']>[1],
): Promise<void> {
  if (added.length === 0) return;
  await storeScheme(connection, scheme);
  const moment = at.getTime();
  const rows = sql`json_each(${JSON.stringify(added)})`;
  const cell = (name: string) => sql`json_extract(value, ${`$.${name}`})`;
  await connection.run(sql`
    insert into ${departments} (id, name, created_at)
    select ${cell('department')}, ${cell('name')}, ${moment} from ${rows} where ${cell('isNew')}`);
  await connection.run(sql`
    insert into ${evaluations}
      (id, campaign, department, scheme_id, scheme_version, status, version, started_by, started_at)
    select ${cell('evaluation')}, ${campaign}, ${cell('department')}, ${scheme.id}, ${scheme.version},
      'draft', 0, ${by}, ${moment} from ${rows}`);
  const shared: readonly SQL[] = [
    sql`${score.total}`,
    sql`${score.max}`,
    sql`${score.low}`,
    sql`${score.high}`,
    sql`${score.grade}`,
    sql`${score.missing}`,
    sql`${JSON.stringify(score.dimensions)}`,
    sql`${score.scheme.id}`,
    sql`${score.scheme.version}`,
    sql`${moment}`,
    sql`${score.reviewed}`,
    sql`${score.points === null ? null : JSON.stringify(score.points)}`,
  ];
  await connection.run(sql`
    insert into ${currentScores}
      (evaluation, total, max, low, high, grade, missing, dimensions, scheme_id, scheme_version, at, reviewed, points)
    select ${cell('evaluation')}, ${sql.join([...shared], sql`, `)} from ${rows}`);
}

/** Whatever is done in an evaluation leaves an audit row, an entry still to be put right, or a question put off. */
export async function removeUntouched(connection: Connection, evaluation: EvaluationId): Promise<boolean> {
  for (const table of [auditLog, drafts, deferrals]) {
    const trace = await connection
      .select({ evaluation: table.evaluation })
      .from(table)
      .where(eq(table.evaluation, evaluation))
      .limit(1)
      .get();
    if (trace !== undefined) return false;
  }
  const is = eq(evaluations.id, evaluation);
  const units = await connection.select({ id: evaluations.department }).from(evaluations).where(is);
  const ids = connection.select({ id: evaluations.id }).from(evaluations).where(is);
  await forgetConversations(connection, ids);
  await connection.delete(currentScores).where(eq(currentScores.evaluation, evaluation));
  await connection.delete(evaluations).where(is);
  await deleteEmptyUnits(
    connection,
    units.map(({ id }) => id),
  );
  return true;
}
