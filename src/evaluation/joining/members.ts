import type { Result } from '../../facts/index.ts';
import type { DepartmentId, PersonId } from '../ids.ts';
import { may } from '../may.ts';
import { refused } from '../open.ts';
import type { Department, Deputy, Member, OfficeRole, Records } from '../ports/index.ts';
import { noteAbout } from './decide.ts';
import { coordinatorsOf } from './deciders.ts';

/** Everybody of a department, as whoever may read there sees it. */
export interface Roster {
  readonly department: Department;
  readonly members: readonly Member[];
  readonly deputies: readonly Deputy[];
  readonly names: ReadonlyMap<PersonId, string>;
  /** May change roles and remove people. */
  readonly manages: boolean;
  readonly invites: boolean;
  /** Is leader there, not only in a leader's place. */
  readonly leads: boolean;
}

/** The people of a department; for somebody from elsewhere it does not exist. */
export async function rosterOf(
  records: Records,
  person: PersonId,
  id: DepartmentId,
): Promise<Result<Roster>> {
  const standing = await records.standing(person);
  const department = await records.department(id);
  if (department === null || !may(standing, 'read', { department: id })) return refused('not_yours');
  const members = await records.roster(id);
  const deputies = await records.deputiesOf(id);
  return {
    ok: true,
    value: {
      department,
      members,
      deputies,
      names: await records.namesOf(members.map((member) => member.person)),
      manages: may(standing, 'manage_members', { department: id }),
      invites: may(standing, 'invite', { department: id }),
      leads: members.some((member) => member.person === person && member.role === 'leader'),
    },
  };
}

export interface MemberChange {
  readonly department: DepartmentId;
  readonly person: PersonId;
}

export interface Changed {
  readonly department: Department;
  readonly member: Member;
  readonly isNew: boolean;
}

/**
 * Gives a member another role. Nobody makes themselves leader, so that whoever fills in does not also sign
 * unseen; and a department keeps a coordinator, unless an administrator takes it in hand.
 */
export async function changeRole(
  records: Records,
  by: PersonId,
  change: MemberChange & { readonly role: OfficeRole },
  now: Date,
): Promise<Result<Changed>> {
  const found = await managed(records, by, change);
  if (!found.ok) return found;
  const { department, member } = found.value;
  const { role } = change;
  if (member.role === role) return { ok: true, value: { department, member, isNew: false } };
  if (member.person === by && role === 'leader') return refused('not_own_leader');
  if (await leavesNobody(records, by, member)) return refused('last_coordinator');
  await records.addMembership({ person: member.person, department: department.id, role }, now);
  if (role === 'leader') await giveBack(records, member, now);
  if (member.role === 'leader') await records.endDeputy(department.id, member.person);
  await noteAbout(records, by, 'change_role', { ...member, role }, now);
  return { ok: true, value: { department, member: { ...member, role }, isNew: true } };
}

/** Takes somebody out of the department: from now on every card of theirs opens nothing there. */
export async function removeMember(
  records: Records,
  by: PersonId,
  change: MemberChange,
  now: Date,
): Promise<Result<Changed>> {
  const found = await managed(records, by, change);
  if (!found.ok) return found;
  const { department, member } = found.value;
  if (await leavesNobody(records, by, member)) return refused('last_coordinator');
  await giveBack(records, member, now);
  await records.removeMembership(member.person, department.id);
  await records.endInvitationsBy(member.person, department.id, now);
  await dropOffers(records, by, member, now);
  await leaveEvaluation(records, member);
  await noteAbout(records, by, 'remove_member', member, now);
  return { ok: true, value: { ...found.value, isNew: true } };
}

async function managed(
  records: Records,
  by: PersonId,
  { department: id, person }: MemberChange,
): Promise<Result<{ department: Department; member: Member }>> {
  const roster = await rosterOf(records, by, id);
  if (!roster.ok) return roster;
  const { department, members, manages } = roster.value;
  if (!manages) return refused('not_allowed');
  const member = members.find((one) => one.person === person);
  return member === undefined ? refused('no_such_member') : { ok: true, value: { department, member } };
}

/** The last coordinator has to name another one first; an administrator can always invite one. */
async function leavesNobody(records: Records, by: PersonId, { person, role, department }: Member) {
  if (role !== 'coordinator' || (await records.standing(by)).administrator) return false;
  return (await coordinatorsOf(records, department)).every((one) => one === person);
}

/** An offer that was never answered must not let somebody back in unasked. */
async function dropOffers(
  records: Records,
  by: PersonId,
  { person, department }: Member,
  now: Date,
): Promise<void> {
  let open = await records.openRequest(person, department);
  while (open !== null) {
    await records.settleRequest(open.id, { state: 'declined', name: open.name, by, at: now });
    open = await records.openRequest(person, department);
  }
}

/** What was theirs to fill in is the coordinator's again. */
async function giveBack(records: Records, { person, department }: Member, now: Date): Promise<void> {
  const evaluations = (await records.evaluationsOf(person)).filter((one) => one.department === department);
  for (const { id } of evaluations) {
    const { assignments } = await records.team(id);
    for (const assignment of assignments) {
      if (assignment.person === person) await records.endAssignment(id, assignment, now);
    }
  }
}

/** What the person worked on there is no longer what their words are about. */
async function leaveEvaluation(records: Records, { person, department }: Member): Promise<void> {
  const known = await records.person(person);
  const current = known.current === null ? null : await records.evaluation(known.current);
  if (current?.department !== department) return;
  await records.savePerson({ ...known, current: null, asking: null, pending: null });
}
