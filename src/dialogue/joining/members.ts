import { fill } from '../../../prompts/fill.ts';
import { joining } from '../../../prompts/joining.ts';
import {
  changeRole,
  type DepartmentId,
  type OfficeRole,
  type PersonId,
  type Roster,
  removeMember,
  rosterOf,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { MemberRow, MembersView } from '../view.ts';
import { about, dayOf, departmentFor, nameOf, notice, people, type Where } from './say.ts';

const copy = joining.member;

/** 成员: everybody of the department. */
export async function showMembers(talk: Conversation, where: Where): Promise<Reply> {
  const department = await departmentFor(talk, 'read', where);
  if (department === null) return { say: joining.noMembership };
  const roster = await rosterOf(talk.records, talk.person, department);
  return roster.ok ? { show: people(membersView(talk, roster.value)) } : refusal(sayIssues(roster.issues));
}

/** 成员 <姓名>. */
export async function showMemberNamed(talk: Conversation, name: string): Promise<Reply> {
  const department = await departmentFor(talk, 'read', {});
  if (department === null) return { say: joining.noMembership };
  const roster = await rosterOf(talk.records, talk.person, department);
  if (!roster.ok) return refusal(sayIssues(roster.issues));
  const [only, ...others] = membersCalled(roster.value, name);
  if (only !== undefined && others.length === 0 && roster.value.manages) {
    return showMember(talk, { department, person: only });
  }
  if (only !== undefined) return { show: people(membersView(talk, roster.value)) };
  return { say: fill(joining.deputy.none, { name, department: roster.value.department.name }) };
}

export interface OneMember {
  readonly department: DepartmentId;
  readonly person: PersonId;
}

/** One member with what can be changed, for whoever manages them. */
export async function showMember(talk: Conversation, one: OneMember, removing = false): Promise<Reply> {
  const roster = await rosterOf(talk.records, talk.person, one.department);
  if (!roster.ok) return refusal(sayIssues(roster.issues));
  if (!roster.value.manages) return refused('not_allowed');
  const { id: department, name: departmentName } = roster.value.department;
  const member = rowsOf(talk, roster.value).find(({ person }) => person === one.person);
  if (member === undefined) return refused('no_such_member');
  return { show: people({ view: 'member', department, departmentName, member, removing }) };
}

export async function setRole(
  talk: Conversation,
  wanted: OneMember & { readonly role: OfficeRole },
): Promise<Reply> {
  const changed = await changeRole(talk.records, talk.person, wanted, talk.now);
  if (!changed.ok) return refusal(sayIssues(changed.issues));
  const { member, department, isNew } = changed.value;
  const name = await nameOf(talk, member.person);
  const by = await nameOf(talk, talk.person);
  const told = about(joining.told.roleChanged, { department: department.name, role: member.role, by });
  const text = about(isNew ? copy.roleSet : copy.roleSame, { name, role: member.role });
  const isOther = isNew && member.person !== talk.person;
  const after = await rosterOf(talk.records, talk.person, department.id);
  const view = after.ok && after.value.manages ? await showMember(talk, wanted) : {};
  return {
    ...view,
    toast: { kind: 'success', text },
    ...(isOther ? { others: [{ person: member.person, say: told }] } : {}),
  };
}

/** 移出: asked back once, then done; the person is told. */
export async function remove(
  talk: Conversation,
  wanted: OneMember & { readonly sure: boolean },
): Promise<Reply> {
  if (!wanted.sure) return showMember(talk, wanted, true);
  const name = await nameOf(talk, wanted.person);
  const removed = await removeMember(talk.records, talk.person, wanted, talk.now);
  if (!removed.ok) return refusal(sayIssues(removed.issues));
  const { department, member } = removed.value;
  const text = fill(copy.removed, { name, department: department.name });
  const toast = { kind: 'success', text } as const;
  const after = await rosterOf(talk.records, talk.person, department.id);
  const view = after.ok ? membersView(talk, after.value) : notice(joining.members.title, text);
  const by = await nameOf(talk, talk.person);
  const told = fill(joining.told.removed, { by, department: department.name });
  return {
    show: people(view),
    toast,
    ...(member.person === talk.person ? {} : { others: [{ person: member.person, say: told }] }),
  };
}

/** The members of exactly this name. */
export function membersCalled({ members, names }: Roster, name: string): readonly PersonId[] {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '');
  return members
    .map(({ person }) => person)
    .filter((person) => plain(names.get(person) ?? '') === plain(name));
}

export function membersView(talk: Conversation, roster: Roster): MembersView {
  const { department, manages, invites, leads, deputies, names } = roster;
  const deputy = deputies.find(({ leader }) => leader === talk.person)?.deputy;
  return {
    view: 'members',
    department: department.id,
    departmentName: department.name,
    members: rowsOf(talk, roster),
    manages,
    invites,
    leads: leads ? { deputy: deputy === undefined ? null : (names.get(deputy) ?? joining.colleague) } : null,
  };
}

function rowsOf(talk: Conversation, { members, deputies, names }: Roster): readonly MemberRow[] {
  return members.map(({ person, role, since }) => ({
    person,
    name: names.get(person) ?? null,
    role,
    since: dayOf(talk, since),
    actingFor: deputies
      .filter(({ deputy }) => deputy === person)
      .map(({ leader }) => names.get(leader) ?? joining.roles.leader),
    isYou: person === talk.person,
  }));
}

const refused = (code: string): Reply => refusal(sayIssues([{ code, path: '', values: {} }]));
