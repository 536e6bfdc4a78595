import { type SQL, sql } from 'drizzle-orm';
import { assignments, decisions, deputies, evaluations, members, reviewers } from '../../../db/schema.ts';
import { departmentId, evaluationId, personId } from '../../evaluation/ids.ts';
import type { CampaignId, PersonId, Remindable } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

type Row = [
  person: string,
  role: string,
  evaluation: string,
  department: string,
  since: number,
  isDeputised: number,
];

/** When the state of an evaluation last changed. */
const changed = sql`max(e.started_at, coalesce((
  select max(d.at) from ${decisions} d
  where d.evaluation = e.id and d.kind in ('submit', 'withdraw', 'approve', 'return', 'reopen')), 0))`;

const own = sql`from ${assignments} a
  where a.evaluation = e.id and a.person = m.person and a.ended_at is null`;

/**
 * Everybody who may owe something in a campaign, in one query: its coordinators and those with a part while it
 * is filled in, leaders and their deputies once it is handed in, reviewers until all is approved.
 */
export async function remindablePeople(
  connection: Connection,
  campaign: CampaignId,
  person: PersonId | null,
): Promise<readonly Remindable[]> {
  const is = (column: SQL) => (person === null ? sql`` : sql`and ${column} = ${person}`);
  const rows = await connection.values<Row>(sql`
    select m.person, m.role, e.id, e.department, max(m.added_at, ${changed}), 0
    from ${evaluations} e join ${members} m on m.department = e.department
    where e.campaign = ${campaign} and e.status in ('draft', 'returned') and m.role = 'coordinator'
      ${is(sql`m.person`)}
    union all
    select m.person, m.role, e.id, e.department, max(m.added_at, ${changed}, (select min(a.at) ${own})), 0
    from ${evaluations} e join ${members} m on m.department = e.department
    where e.campaign = ${campaign} and e.status in ('draft', 'returned') and m.role = 'contributor'
      and exists (select 1 ${own}) ${is(sql`m.person`)}
    union all
    select m.person, m.role, e.id, e.department, max(m.added_at, ${changed}), exists (
      select 1 from ${deputies} d where d.department = m.department and d.leader = m.person)
    from ${evaluations} e join ${members} m on m.department = e.department
    where e.campaign = ${campaign} and e.status = 'submitted' and m.role = 'leader' ${is(sql`m.person`)}
    union all
    select d.deputy, 'leader', e.id, e.department, max(d.at, ${changed}), 0
    from ${evaluations} e join ${deputies} d on d.department = e.department
    where e.campaign = ${campaign} and e.status = 'submitted' ${is(sql`d.deputy`)}
    union all
    select r.person, 'reviewer', '', '', r.at, 0
    from ${reviewers} r
    where r.campaign = ${campaign} ${is(sql`r.person`)}
      and exists (select 1 from ${evaluations} e where e.campaign = ${campaign} and e.status <> 'approved')`);
  return rows.map(remindableOf);
}

function remindableOf([person, role, evaluation, department, since, isDeputised]: Row): Remindable {
  const where = { evaluation: evaluationId(evaluation), department: departmentId(department) };
  return {
    person: personId(person),
    since: new Date(since),
    isDeputised: isDeputised === 1,
    place: placeOf(role, where),
  };
}

function placeOf(
  role: string,
  where: Omit<Exclude<Remindable['place'], { role: 'reviewer' }>, 'role'>,
): Remindable['place'] {
  if (role === 'reviewer') return { role };
  if (role === 'leader' || role === 'coordinator' || role === 'contributor') return { role, ...where };
  throw new Error(`no role ${role}`);
}
