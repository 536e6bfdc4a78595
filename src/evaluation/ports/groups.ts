import type { ChatId, DepartmentId, PersonId } from '../ids.ts';

/** A group in which a person spoke to the bot, or to which they added it. */
export interface MetGroup {
  readonly chat: ChatId;
  /** Null while the messenger did not say. */
  readonly name: string | null;
  /** The last time. */
  readonly at: Date;
}

export interface GroupMember {
  readonly person: PersonId;
  /** As the messenger calls them. */
  readonly name: string;
}

/** A member as the messenger lists them; `tenant` tells the organisations of a shared group apart. */
export interface ListedMember extends GroupMember {
  readonly tenant: string | null;
}

/** Who was found in a group for somebody who invites from it; forgotten after an hour. */
export interface GroupList {
  readonly department: DepartmentId;
  readonly members: readonly GroupMember[];
  /** There were more of them than are read. */
  readonly isCut: boolean;
  /** Those picked so far, on whatever page. */
  readonly chosen: readonly PersonId[];
}

/** What belongs to one person in one group. */
export interface GroupPlace {
  readonly person: PersonId;
  readonly chat: ChatId;
}

export interface GroupRecords {
  /** A name known before stays where none is given; groups not met for half a year are forgotten. */
  meetGroup(person: PersonId, group: MetGroup): Promise<void>;
  /** The last met first, at most `most`. */
  groupsMet(person: PersonId, most: number): Promise<readonly MetGroup[]>;
  groupMet(place: GroupPlace): Promise<MetGroup | null>;
  forgetGroup(place: GroupPlace): Promise<void>;
  /** Null where none was kept, or not since. */
  groupList(place: GroupPlace, since: Date): Promise<GroupList | null>;
  /** Takes the place of an earlier one; those of anybody from before `expired` are wiped. Keeps its own time. */
  keepGroupList(place: GroupPlace, list: GroupList, times: { at: Date; expired: Date }): Promise<void>;
  chooseFromGroup(place: GroupPlace, chosen: readonly PersonId[]): Promise<void>;
  /** Those to whom a place there was offered since, and who have not answered. */
  offeredSince(department: DepartmentId, since: Date): Promise<ReadonlySet<PersonId>>;
}
