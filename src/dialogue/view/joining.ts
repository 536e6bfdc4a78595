import type { ChatId, DepartmentId, OfficeRole, PersonId, Search } from '../../evaluation/index.ts';

/** Buttons about people; `department` and `person` where the card is about them. */
export type JoiningAction =
  | { readonly do: 'invite' | 'members'; readonly department?: DepartmentId }
  | { readonly do: 'make_invitation'; readonly department: DepartmentId; readonly role: OfficeRole }
  | { readonly do: 'end_invitation'; readonly code: string }
  | {
      readonly do: 'find_person';
      readonly department: DepartmentId;
      readonly role: OfficeRole;
      readonly search: Search;
    }
  /** The group chosen in a drop-down. */
  | { readonly do: 'invite_from_group'; readonly department: DepartmentId }
  | ({ readonly do: 'choose_colleagues' } & GroupChoice)
  | { readonly do: 'ask_to_join'; readonly code: string }
  | { readonly do: 'answer_offer'; readonly request: string; readonly accept: boolean }
  | { readonly do: 'decide_join'; readonly request: string; readonly agree: boolean }
  /** The member chosen in a drop-down. */
  | { readonly do: 'member' | 'appoint_deputy'; readonly department: DepartmentId }
  | {
      readonly do: 'set_role';
      readonly department: DepartmentId;
      readonly person: PersonId;
      readonly role: OfficeRole;
    }
  | {
      readonly do: 'remove_member';
      readonly department: DepartmentId;
      readonly person: PersonId;
      readonly sure: boolean;
    }
  | { readonly do: 'end_deputy'; readonly department: DepartmentId };

/** Where a form with a group's members stands, and where it goes. */
export interface GroupChoice {
  readonly department: DepartmentId;
  readonly chat: ChatId;
  /** From 0. */
  readonly page: number;
  /** Only those whose name holds it; empty for all. */
  readonly find: string;
  readonly go: 'invite' | 'find' | 'back' | 'next';
}

/** In which role somebody is invited, and the codes that stand open. */
export interface InviteView {
  readonly view: 'invite';
  readonly department: DepartmentId;
  readonly departmentName: string;
  /** Set: the person looked up by it is invited; `shown` is the masked number. */
  readonly search: { readonly by: Search; readonly shown: string } | null;
  /** Groups whose members can be invited. */
  readonly groups: readonly { readonly chat: ChatId; readonly shown: string }[];
  readonly codes: readonly {
    readonly code: string;
    readonly shown: string;
    readonly role: OfficeRole;
    readonly until: string;
  }[];
}

/** A page of a group's members, to pick from. Inputs: `people`, `role`, `name`. */
export interface GroupView {
  readonly view: 'group';
  readonly department: DepartmentId;
  readonly departmentName: string;
  readonly chat: ChatId;
  readonly groupName: string;
  /** How many can be invited, on all pages. */
  readonly count: number;
  /** Asked already, and still to answer. */
  readonly waiting: number;
  readonly isCut: boolean;
  readonly find: string;
  readonly page: number;
  readonly pages: number;
  /** Those on this page who can be invited. */
  readonly people: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly isChosen: boolean;
  }[];
  /** The names of those picked on other pages. */
  readonly elsewhere: readonly string[];
  readonly role: OfficeRole;
  /** What was just done, or why not. */
  readonly remark: { readonly isProblem: boolean; readonly text: string } | null;
}

/** Made to be forwarded: it holds a code and no figures, and no button. */
export interface InvitationView {
  readonly view: 'invitation';
  readonly departmentName: string;
  readonly role: OfficeRole;
  /** `K7MP-4TQX`. */
  readonly code: string;
  readonly until: string;
  readonly inviter: string | null;
}

/** The form to ask with, or to accept a place with. Its input is named `name`. */
export interface JoinView {
  readonly view: 'join';
  readonly by: { readonly code: string } | { readonly request: string; readonly inviter: string };
  readonly departmentName: string;
  readonly role: OfficeRole;
  readonly name: string;
  readonly problem: string | null;
}

/** Somebody wants to join; and what became of it. */
export interface JoinRequestView {
  readonly view: 'join_request';
  readonly request: string;
  readonly person: PersonId;
  readonly name: string;
  readonly departmentName: string;
  readonly role: OfficeRole;
  readonly outcome: { readonly agreed: boolean; readonly by: string } | null;
}

export interface MemberRow {
  readonly person: PersonId;
  /** Null while they did not say. */
  readonly name: string | null;
  readonly role: OfficeRole;
  readonly since: string;
  /** The leaders they act for. */
  readonly actingFor: readonly string[];
  readonly isYou: boolean;
}

export interface MembersView {
  readonly view: 'members';
  readonly department: DepartmentId;
  readonly departmentName: string;
  readonly members: readonly MemberRow[];
  readonly manages: boolean;
  readonly invites: boolean;
  /** For a leader: who acts for them. */
  readonly leads: { readonly deputy: string | null } | null;
}

/** One member, for whoever manages them. */
export interface MemberView {
  readonly view: 'member';
  readonly department: DepartmentId;
  readonly departmentName: string;
  readonly member: MemberRow;
  /** Asks whether to remove them. */
  readonly removing: boolean;
}
