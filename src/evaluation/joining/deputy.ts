import type { Result } from '../../facts/index.ts';
import type { DepartmentId, PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { noteAbout } from './decide.ts';
import { type Roster, rosterOf } from './members.ts';

export interface Deputised {
  readonly roster: Roster;
  readonly deputy: PersonId;
}

/**
 * A leader who is away lets a member act in their place, until they take it back. Only the leader can: who
 * acts for one cannot pass it on, and nobody else can arrange it.
 */
export async function letAct(
  records: Records,
  leader: PersonId,
  { department, deputy }: { readonly department: DepartmentId; readonly deputy: PersonId },
  now: Date,
): Promise<Result<Deputised>> {
  const roster = await led(records, leader, department);
  if (!roster.ok) return roster;
  if (deputy === leader) return refused('own_deputy');
  if (!roster.value.members.some(({ person }) => person === deputy)) return refused('no_such_member');
  await records.appointDeputy({ department, leader, deputy }, now);
  await noteAbout(records, leader, 'appoint_deputy', { person: deputy, department, role: 'leader' }, now);
  return { ok: true, value: { roster: roster.value, deputy } };
}

/** The leader is back. */
export async function stopActing(
  records: Records,
  leader: PersonId,
  department: DepartmentId,
  now: Date,
): Promise<Result<Deputised>> {
  const roster = await led(records, leader, department);
  if (!roster.ok) return roster;
  const deputy = roster.value.deputies.find((one) => one.leader === leader)?.deputy;
  if (deputy === undefined) return refused('no_deputy');
  await records.endDeputy(department, leader);
  await noteAbout(records, leader, 'end_deputy', { person: deputy, department, role: 'leader' }, now);
  return { ok: true, value: { roster: roster.value, deputy } };
}

async function led(records: Records, leader: PersonId, department: DepartmentId): Promise<Result<Roster>> {
  const roster = await rosterOf(records, leader, department);
  return roster.ok && !roster.value.leads ? refused('not_leader') : roster;
}
