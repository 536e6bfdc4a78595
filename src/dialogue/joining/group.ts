import { fill } from '../../../prompts/fill.ts';
import { groups } from '../../../prompts/groups.ts';
import {
  type Colleagues,
  chooseColleagues,
  type FromGroup,
  type GroupMember,
  groupColleagues,
  groupToInviteFrom,
  keepGroup,
  type MetGroup,
  type OfferedInGroup,
  type OfficeRole,
  offerPlaces,
  type PersonId,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply, ToOther } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { GroupChoice, GroupView } from '../view.ts';
import type { JoiningIntent, Listed } from './intent.ts';
import { offerCard } from './offer.ts';
import { about, dayOf, nameOf, people } from './say.ts';

const copy = groups;
/** Names on a page: each is an option, and each option counts as a part of the card. */
const onPage = 40;
const mostNamed = 10;

/** A group was named: the messenger is asked who is in it. */
export async function listGroup(talk: Conversation, { department, chat }: FromGroup): Promise<Reply> {
  const found = await groupToInviteFrom(talk.records, talk.person, { department, chat }, talk.now);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const group = nameOfGroup(talk, found.value.group);
  return {
    toast: { kind: 'info', text: fill(copy.reading, { group }) },
    listGroup: { department, chat },
  };
}

/** The messenger answered. Whoever asked must still have the right to invite, and be in the group. */
export async function groupListed(
  talk: Conversation,
  { department, chat, listed }: Extract<JoiningIntent, { want: 'group_listed' }>,
): Promise<Reply> {
  const from = { department, chat };
  if (listed.kind !== 'members') {
    const found = await groupToInviteFrom(talk.records, talk.person, from, talk.now);
    if (!found.ok) return { say: sayIssues(found.issues) };
    return { say: fill(sentenceFor(listed), { group: nameOfGroup(talk, found.value.group) }) };
  }
  const kept = await keepGroup(talk.records, talk.person, from, listed, talk.now);
  if (!kept.ok) return { say: sayIssues(kept.issues) };
  return show(talk, kept.value, { page: 0, find: '', role: 'contributor' });
}

function sentenceFor({ kind }: Exclude<Listed, { kind: 'members' }>): string {
  if (kind === 'not_there') return copy.notThere;
  if (kind === 'external') return copy.external;
  return kind === 'no_permission' ? copy.noPermission : copy.failed;
}

/** The form came back: what was picked is kept, whichever button was pressed. */
export async function chooseFromGroup(
  talk: Conversation,
  { choice, picked, role, name }: Extract<JoiningIntent, { want: 'choose_colleagues' }>,
): Promise<Reply> {
  const { department, chat, go } = choice;
  const from = { department, chat };
  const before = await groupColleagues(talk.records, talk.person, from, talk.now);
  if (!before.ok) return refusal(sayIssues(before.issues));
  const shownBefore = new Set(pageOf(before.value.members, choice).rows.map(({ person }) => person));
  const elsewhere = before.value.chosen.filter((person) => !shownBefore.has(person));
  const chosen = { ...from, people: [...elsewhere, ...picked] };
  const kept = await chooseColleagues(talk.records, talk.person, chosen, talk.now);
  if (!kept.ok) return refusal(sayIssues(kept.issues));
  const place = { ...placeAfter(choice, name), role };
  return go === 'invite' ? inviteChosen(talk, from, place) : show(talk, kept.value, place);
}

interface Place {
  readonly page: number;
  readonly find: string;
  readonly role: OfficeRole;
}

/** Another name typed counts, whatever was pressed, and begins with its first page. */
function placeAfter({ page, find, go }: GroupChoice, name: string): Omit<Place, 'role'> {
  const wanted = plain(name);
  if (wanted !== find) return { page: 0, find: wanted };
  return { page: page + (go === 'next' ? 1 : 0) - (go === 'back' ? 1 : 0), find };
}

async function inviteChosen(talk: Conversation, from: FromGroup, place: Place): Promise<Reply> {
  const offered = await offerPlaces(talk.records, talk.person, { ...from, role: place.role }, talk);
  const after = await groupColleagues(talk.records, talk.person, from, talk.now);
  if (!after.ok) return refusal(sayIssues(after.issues));
  if (!offered.ok) {
    const text = sayIssues(offered.issues);
    return {
      ...show(talk, after.value, { ...place, remark: { isProblem: true, text } }),
      toast: { kind: 'error', text },
    };
  }
  const offers = offered.value;
  const names = named(offers.map(({ name }) => name));
  const text = about(copy.offered, { count: String(offers.length), names, role: place.role });
  // Whoever was looked for, or was on this page, is asked by now.
  const next = { ...place, page: pageToGoOn(after.value, place), find: '' };
  return {
    ...show(talk, after.value, { ...next, remark: { isProblem: false, text } }),
    toast: { kind: 'success', text },
    others: await offersTo(talk, offers),
  };
}

/** The page somebody was on while there is anybody left on it, else the first that has somebody. */
function pageToGoOn({ members, open }: Colleagues, { page, find }: Place): number {
  const { pages } = pageOf(members, { page: 0, find: '' });
  const candidates = [...(find === '' ? [page] : []), ...Array.from({ length: pages }, (_, at) => at)];
  const hasOpen = (at: number) =>
    pageOf(members, { page: at, find: '' }).rows.some(({ person }) => open.has(person));
  return candidates.find(hasOpen) ?? 0;
}

/** The name the group knows is filled in; they may write another. */
async function offersTo(talk: Conversation, offers: readonly OfferedInGroup[]): Promise<readonly ToOther[]> {
  const inviter = await nameOf(talk, talk.person);
  const known = await talk.records.namesOf(offers.map(({ request }) => request.person));
  return offers.map((offer) => {
    const { person } = offer.request;
    return { person, show: offerCard(offer, { inviter, name: known.get(person) ?? offer.name }) };
  });
}

function show(
  talk: Conversation,
  { department, group, members, isCut, open, waiting, chosen }: Colleagues,
  { page: wanted, find, role, remark = null }: Place & { readonly remark?: GroupView['remark'] },
): Reply {
  const { page, pages, rows } = pageOf(members, { page: wanted, find });
  const picked = new Set<PersonId>(chosen);
  const isShown = new Set(rows.map(({ person }) => person));
  return {
    show: people({
      view: 'group',
      department: department.id,
      departmentName: department.name,
      chat: group.chat,
      groupName: nameOfGroup(talk, group),
      count: open.size,
      waiting: waiting.size,
      isCut,
      find,
      page,
      pages,
      people: rows
        .filter(({ person }) => open.has(person))
        .map(({ person, name }) => ({ person, name, isChosen: picked.has(person) })),
      elsewhere: members
        .filter(({ person }) => picked.has(person) && !isShown.has(person))
        .map(({ name }) => name),
      role,
      remark,
    }),
  };
}

/** Pages are cut from everybody found, so that they stay as they are while some of them accept. */
function pageOf(
  members: readonly GroupMember[],
  { page: wanted, find }: { readonly page: number; readonly find: string },
): { readonly page: number; readonly pages: number; readonly rows: readonly GroupMember[] } {
  const found = find === '' ? members : members.filter(({ name }) => plain(name).includes(find));
  const pages = Math.max(1, Math.ceil(found.length / onPage));
  const page = Math.min(Math.max(wanted, 0), pages - 1);
  return { page, pages, rows: found.slice(page * onPage, (page + 1) * onPage) };
}

/** Names compare without blanks, width and case. */
const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase().slice(0, 40);

function named(names: readonly string[]): string {
  const first = names.slice(0, mostNamed).join('、');
  return names.length > mostNamed ? fill(copy.andMore, { names: first }) : first;
}

/** What a group is called; one whose name the messenger did not say goes by the day it was met on. */
export function nameOfGroup(talk: Conversation, { name, at }: MetGroup): string {
  return name ?? fill(copy.unnamed, { day: dayOf(talk, at) });
}
