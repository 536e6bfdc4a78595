import { cleanText, type Result } from '../../facts/index.ts';
import type { ChatId, DepartmentId, PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type {
  Department,
  GroupList,
  GroupMember,
  ListedMember,
  MetGroup,
  OfficeRole,
  Records,
} from '../ports/index.ts';
import type { World } from '../world.ts';
import { invitable } from './invite.ts';
import { type Offered, offerPlace, offerValidMs } from './offer.ts';

/** So long a list of a group's members is good; then it is forgotten. */
export const groupListMs = 3600 * 1000;
const mostGroups = 10;
const longestName = 40;
/** So many places are offered at once; each is a card in somebody's chat. */
export const mostOffers = 50;

/** Whom somebody wants to invite to a department: members of a group. */
export interface FromGroup {
  readonly department: DepartmentId;
  readonly chat: ChatId;
}

/** Somebody spoke to the bot in a group, or added it there. That alone lets them see nothing. */
export async function meetGroup(
  records: Records,
  person: PersonId,
  { chat, name }: { readonly chat: ChatId; readonly name: string | null },
  now: Date,
): Promise<void> {
  const known = name === null ? null : cleanText(name).slice(0, longestName);
  await records.meetGroup(person, { chat, name: known || null, at: now });
}

/** The groups somebody may choose from, the last met first. */
export function groupsOf(records: Records, person: PersonId): Promise<readonly MetGroup[]> {
  return records.groupsMet(person, mostGroups);
}

/** The group and the department; `no_such_group` for a group where this person never spoke to the bot. */
export async function groupToInviteFrom(
  records: Records,
  by: PersonId,
  { department, chat }: FromGroup,
  now: Date,
): Promise<Result<{ readonly department: Department; readonly group: MetGroup }>> {
  const read = await invitable(records, by, department, now);
  if (!read.ok) return read;
  const group = await records.groupMet({ person: by, chat });
  if (group === null) return refused('no_such_group');
  return { ok: true, value: { department: read.value.department, group } };
}

/** Who can be invited from a group. */
export interface Colleagues {
  readonly department: Department;
  readonly group: MetGroup;
  /** Everybody found, whether or not they can still be invited: pages stay as they are. */
  readonly members: readonly GroupMember[];
  readonly isCut: boolean;
  /** Those of them who can be invited now: neither members meanwhile, nor asked and still to answer. */
  readonly open: ReadonlySet<PersonId>;
  /** Those asked who have not answered. */
  readonly waiting: ReadonlySet<PersonId>;
  readonly chosen: readonly PersonId[];
}

/**
 * Keeps who is in a group, for an hour. Whoever asked must be among them: else the group is theirs no more
 * (`not_in_group`; `group_too_large` where that cannot be seen). Left out: themselves, members of the department, people of another organisation.
 */
export async function keepGroup(
  records: Records,
  by: PersonId,
  from: FromGroup,
  listed: {
    readonly name: string | null;
    readonly members: readonly ListedMember[];
    readonly isCut: boolean;
  },
  now: Date,
): Promise<Result<Colleagues>> {
  const found = await groupToInviteFrom(records, by, from, now);
  if (!found.ok) return found;
  const place = { person: by, chat: from.chat };
  const self = listed.members.find(({ person }) => person === by);
  if (self === undefined) {
    if (listed.isCut) return refused('group_too_large');
    await records.forgetGroup(place);
    return refused('not_in_group');
  }
  await meetGroup(records, by, { chat: from.chat, name: listed.name }, found.value.group.at);
  const inside = await peopleOf(records, from.department);
  const members = listed.members
    .filter(({ person, tenant }) => person !== by && tenant === self.tenant && !inside.has(person))
    .map(({ person, name }) => ({ person, name: cleanText(name).slice(0, longestName) }));
  const list: GroupList = { department: from.department, members, isCut: listed.isCut, chosen: [] };
  const expired = new Date(now.getTime() - groupListMs);
  await records.keepGroupList(place, list, { at: now, expired });
  return groupColleagues(records, by, from, now);
}

/** The list as it was kept; `group_list_ended` once it is older than an hour, or was fetched for another department. */
export async function groupColleagues(
  records: Records,
  by: PersonId,
  from: FromGroup,
  now: Date,
): Promise<Result<Colleagues>> {
  const found = await groupToInviteFrom(records, by, from, now);
  if (!found.ok) return found;
  const since = new Date(now.getTime() - groupListMs);
  const list = await records.groupList({ person: by, chat: from.chat }, since);
  if (list === null || list.department !== from.department) return refused('group_list_ended');
  const inside = await peopleOf(records, from.department);
  const offered = await records.offeredSince(from.department, new Date(now.getTime() - offerValidMs));
  const people = list.members.map(({ person }) => person);
  const open = new Set(people.filter((person) => !inside.has(person) && !offered.has(person)));
  const { members, isCut } = list;
  const chosen = list.chosen.filter((person) => open.has(person));
  const waiting = new Set(people.filter((person) => !inside.has(person) && offered.has(person)));
  return { ok: true, value: { ...found.value, members, isCut, open, waiting, chosen } };
}

/** Remembers whom somebody picked; anybody who cannot be invited from there is left out. */
export async function chooseColleagues(
  records: Records,
  by: PersonId,
  { department, chat, people }: FromGroup & { readonly people: readonly PersonId[] },
  now: Date,
): Promise<Result<Colleagues>> {
  const found = await groupColleagues(records, by, { department, chat }, now);
  if (!found.ok) return found;
  const chosen = [...new Set(people)].filter((person) => found.value.open.has(person));
  await records.chooseFromGroup({ person: by, chat }, chosen);
  return { ok: true, value: { ...found.value, chosen } };
}

export interface OfferedInGroup extends Offered {
  /** As the group knows them; they may correct it. */
  readonly name: string;
}

/** Offers a place to everybody picked, each in their own chat. Only members of the list, whatever a card says. */
export async function offerPlaces(
  records: Records,
  by: PersonId,
  { department, chat, role }: FromGroup & { readonly role: OfficeRole },
  world: World,
): Promise<Result<readonly OfferedInGroup[]>> {
  const found = await groupColleagues(records, by, { department, chat }, world.now);
  if (!found.ok) return found;
  const { chosen, members } = found.value;
  if (chosen.length === 0) return refused('nobody_chosen');
  if (chosen.length > mostOffers) {
    return refused('too_many_chosen', { count: String(chosen.length), most: String(mostOffers) });
  }
  const offers: OfferedInGroup[] = [];
  for (const { person, name } of members.filter((one) => chosen.includes(one.person))) {
    const offered = await offerPlace(records, by, { department, role, person }, world);
    if (!offered.ok) return offered;
    offers.push({ ...offered.value, name });
  }
  await records.chooseFromGroup({ person: by, chat }, []);
  return { ok: true, value: offers };
}

async function peopleOf(records: Records, department: DepartmentId): Promise<ReadonlySet<PersonId>> {
  return new Set((await records.roster(department)).map(({ person }) => person));
}
