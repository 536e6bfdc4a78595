import { fill } from '../../../prompts/fill.ts';
import { joining } from '../../../prompts/joining.ts';
import { type DepartmentId, letAct, type PersonId, rosterOf, stopActing } from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { membersCalled, membersView } from './members.ts';
import { departmentFor, nameOf, people } from './say.ts';

const copy = joining.deputy;

/** 代理 <姓名>, by a leader who is away. */
export async function deputyNamed(talk: Conversation, name: string): Promise<Reply> {
  const department = await departmentLed(talk);
  if (department === null) return notLeader();
  const roster = await rosterOf(talk.records, talk.person, department);
  if (!roster.ok) return refusal(sayIssues(roster.issues));
  const [only, ...others] = membersCalled(roster.value, name);
  if (only === undefined) return { say: fill(copy.none, { name, department: roster.value.department.name }) };
  if (others.length === 0) return appoint(talk, { department, person: only });
  return { show: people(membersView(talk, roster.value)), say: fill(copy.several, { name }) };
}

export async function appoint(
  talk: Conversation,
  { department, person }: { readonly department: DepartmentId; readonly person: PersonId },
): Promise<Reply> {
  const before = (await talk.records.deputiesOf(department)).find(({ leader }) => leader === talk.person);
  const done = await letAct(talk.records, talk.person, { department, deputy: person }, talk.now);
  if (!done.ok) return refusal(sayIssues(done.issues));
  const { name: departmentName } = done.value.roster.department;
  const leader = await nameOf(talk, talk.person);
  const values = { leader, department: departmentName };
  const ended =
    before === undefined || before.deputy === person
      ? []
      : [{ person: before.deputy, say: fill(joining.told.deputyEnded, values) }];
  return {
    ...(await members(talk, department)),
    toast: { kind: 'success', text: fill(copy.appointed, { name: await nameOf(talk, person) }) },
    others: [{ person, say: fill(joining.told.deputy, values) }, ...ended],
  };
}

/** 代理 结束: of the department where somebody acts for this person, or of the card's. */
export async function stopDeputy(talk: Conversation, named?: DepartmentId): Promise<Reply> {
  const department = named ?? (await departmentLed(talk));
  if (department === null) return notLeader();
  const done = await stopActing(talk.records, talk.person, department, talk.now);
  if (!done.ok) return refusal(sayIssues(done.issues));
  const { deputy, roster } = done.value;
  const leader = await nameOf(talk, talk.person);
  const told = fill(joining.told.deputyEnded, { leader, department: roster.department.name });
  return {
    ...(await members(talk, department)),
    toast: { kind: 'success', text: fill(copy.ended, { name: await nameOf(talk, deputy) }) },
    others: [{ person: deputy, say: told }],
  };
}

/** 代理 alone: the members to choose from, for a leader. */
export async function deputyHow(talk: Conversation): Promise<Reply> {
  const department = await departmentLed(talk);
  if (department === null) return notLeader();
  return { ...(await members(talk, department)), say: copy.how };
}

async function members(talk: Conversation, department: DepartmentId): Promise<Reply> {
  const roster = await rosterOf(talk.records, talk.person, department);
  return roster.ok ? { show: people(membersView(talk, roster.value)) } : {};
}

/** The department this person is leader of, not merely in a leader's place: the one worked on first. */
async function departmentLed(talk: Conversation): Promise<DepartmentId | null> {
  const { memberships } = await talk.records.standing(talk.person);
  const led = memberships.filter(({ role, actingFor }) => role === 'leader' && actingFor === null);
  const worked = await departmentFor(talk, 'appoint_deputy', {});
  return (led.find(({ department }) => department === worked) ?? led[0])?.department ?? null;
}

const notLeader = (): Reply => refusal(sayIssues([{ code: 'not_leader', path: '', values: {} }]));
