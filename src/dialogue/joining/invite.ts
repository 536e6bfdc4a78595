import { fill } from '../../../prompts/fill.ts';
import { joining } from '../../../prompts/joining.ts';
import {
  type ChatId,
  type DepartmentId,
  endInvitation,
  groupsOf,
  type Invitable,
  type Invitation,
  invitable,
  invite,
  inviteAllCoordinators,
  may,
  type OfficeRole,
  type Search,
  showCode,
  tidyCode,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { InvitationView, InviteView } from '../view.ts';
import { listGroup, nameOfGroup } from './group.ts';
import { dayOf, departmentFor, masked, people, type Where } from './say.ts';
import { searchIn } from './understand.ts';

const copy = joining.invite;
/** So many departments on one text message: about 30 KB. */
const mostOnAPart = 200;

/** 邀请: as what, and the codes that stand open. */
export async function showInvite(
  talk: Conversation,
  where: Where & { readonly group?: ChatId },
  search: Search | null = null,
): Promise<Reply> {
  const department = await departmentFor(talk, 'invite', where);
  if (department === null) return { say: await nowhereToInvite(talk) };
  if (where.group !== undefined) return listGroup(talk, { department, chat: where.group });
  const read = await invitable(talk.records, talk.person, department, talk.now);
  return read.ok
    ? { show: people(await inviteView(talk, read.value, search)) }
    : refusal(sayIssues(read.issues));
}

async function nowhereToInvite({ records, person }: Conversation): Promise<string> {
  const standing = await records.standing(person);
  return standing.administrator ? joining.administratorHow : joining.noDepartment;
}

/** 邀请 <手机号 / 邮箱 / 单位名>. */
export async function inviteNamed(talk: Conversation, text: string, group?: ChatId): Promise<Reply> {
  const search = searchIn(text);
  if (search !== null) return showInvite(talk, {}, search);
  const standing = await talk.records.standing(talk.person);
  const found = (await talk.records.departmentsNamed(text)).filter(({ id }) =>
    may(standing, 'invite', { department: id }),
  );
  const [only, ...others] = found;
  if (only === undefined) return { say: fill(joining.noSuchDepartment, { name: text }) };
  if (others.length === 0) {
    return showInvite(talk, { department: only.id, ...(group === undefined ? {} : { group }) });
  }
  const names = found.map(({ name }) => name).join('\n');
  return { say: fill(joining.severalDepartments, { name: text, names }) };
}

/** A role was chosen: a card with the code, to be forwarded. */
export async function makeInvitation(
  talk: Conversation,
  wanted: { readonly department: DepartmentId; readonly role: OfficeRole },
): Promise<Reply> {
  const made = await invite(talk.records, talk.person, wanted, talk);
  if (!made.ok) return refusal(sayIssues(made.issues));
  const read = await invitable(talk.records, talk.person, wanted.department, talk.now);
  if (!read.ok) return refusal(sayIssues(read.issues));
  const card = await invitationView(talk, made.value, read.value.department.name);
  const text = fill(copy.made, { code: showCode(made.value.code) });
  return {
    show: people(await inviteView(talk, read.value, null)),
    toast: { kind: 'success', text },
    others: [{ person: talk.person, show: { topic: 'menu', evaluation: null, view: card } }],
  };
}

/** 停用: nobody can ask with this code any more. */
export async function stopInvitation(talk: Conversation, code: string): Promise<Reply> {
  const ended = await endInvitation(talk.records, talk.person, tidyCode(code), talk.now);
  if (!ended.ok) return refusal(sayIssues(ended.issues));
  const { department, endedAt } = ended.value;
  const read = await invitable(talk.records, talk.person, department, talk.now);
  if (!read.ok) return refusal(sayIssues(read.issues));
  const text = fill(endedAt === null ? copy.ended : copy.endedAlready, { code: showCode(ended.value.code) });
  return { show: people(await inviteView(talk, read.value, null)), toast: { kind: 'info', text } };
}

/** 邀请全部: a code for every department without a coordinator, in as few messages as hold them. */
export async function inviteAll(talk: Conversation): Promise<Reply> {
  const invited = await inviteAllCoordinators(talk.records, talk.person, talk);
  if (!invited.ok) return refusal(sayIssues(invited.issues));
  const all = invited.value;
  if (all.length === 0) return { say: joining.all.none };
  const lines = all.map(({ department, invitation }) =>
    fill(joining.all.line, { department: department.name, code: showCode(invitation.code) }),
  );
  const parts = Array.from({ length: Math.ceil(lines.length / mostOnAPart) }, (_, part) =>
    lines.slice(part * mostOnAPart, (part + 1) * mostOnAPart).join('\n'),
  );
  const head = fill(joining.all.head, { count: String(all.length) });
  const texts = parts.map((text, index) => {
    const values = { part: String(index + 1), parts: String(parts.length) };
    return parts.length === 1 ? text : `${fill(joining.all.part, values)}\n${text}`;
  });
  const [first = '', ...rest] = texts;
  return {
    say: `${head}\n${first}\n${joining.all.until}`,
    others: rest.map((say) => ({ person: talk.person, say })),
  };
}

async function inviteView(
  talk: Conversation,
  { department, open }: Invitable,
  search: Search | null,
): Promise<InviteView> {
  const groups = await groupsOf(talk.records, talk.person);
  return {
    view: 'invite',
    department: department.id,
    departmentName: department.name,
    search: search === null ? null : { by: search, shown: masked(search) },
    groups: groups.map((group) => ({ chat: group.chat, shown: nameOfGroup(talk, group) })),
    codes: open.map(({ code, role, expiresAt }) => ({
      code,
      shown: showCode(code),
      role,
      until: dayOf(talk, expiresAt),
    })),
  };
}

async function invitationView(
  talk: Conversation,
  { code, role, by, expiresAt }: Invitation,
  departmentName: string,
): Promise<InvitationView> {
  const inviter = (await talk.records.namesOf([by])).get(by) ?? null;
  const until = dayOf(talk, expiresAt);
  return { view: 'invitation', departmentName, role, code: showCode(code), until, inviter };
}
