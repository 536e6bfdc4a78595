import { type SQL, sql } from 'drizzle-orm';
import { currentScores, departments, evaluations } from '../../../db/schema.ts';
import type { CampaignId, CampaignRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
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
  ];
  await connection.run(sql`
    insert into ${currentScores}
      (evaluation, total, max, low, high, grade, missing, dimensions, scheme_id, scheme_version, at)
    select ${cell('evaluation')}, ${sql.join([...shared], sql`, `)} from ${rows}`);
}
