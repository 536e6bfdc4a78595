import type {
  ChatId,
  DepartmentId,
  EvaluationId,
  ListedMember,
  OfficeRole,
  PersonId,
  Search,
} from '../../evaluation/index.ts';
import type { GroupChoice } from '../view/joining.ts';

/** What came of looking somebody up. */
export type Found =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'nobody' | 'no_permission' | 'failed' };

/** What came of reading who is in a group. */
export type Listed =
  | {
      readonly kind: 'members';
      readonly name: string | null;
      readonly members: readonly ListedMember[];
      readonly isCut: boolean;
    }
  /** The bot is not in it (any more), it is shared with others, the app may not read it, or it did not work. */
  | { readonly kind: 'not_there' | 'external' | 'no_permission' | 'failed' };

/** Getting people into a department, what they are there, and their names. */
export type JoiningIntent =
  | {
      readonly want: 'invite';
      readonly department?: DepartmentId;
      readonly evaluation?: EvaluationId;
      /** The group it was said in. */
      readonly group?: ChatId;
    }
  /** A unit's name (administrators), a mobile number or a mail address. */
  | { readonly want: 'invite_named'; readonly text: string; readonly group?: ChatId }
  | { readonly want: 'invite_from_group'; readonly department: DepartmentId; readonly chat: ChatId }
  /** Nobody typed this: the messenger's answer to `invite_from_group`. */
  | {
      readonly want: 'group_listed';
      readonly department: DepartmentId;
      readonly chat: ChatId;
      readonly listed: Listed;
    }
  /** The form with a group's members came back: `picked` on the page that showed `page` of `find`. */
  | {
      readonly want: 'choose_colleagues';
      readonly choice: GroupChoice;
      readonly picked: readonly PersonId[];
      readonly role: OfficeRole;
      /** The name typed to look for. */
      readonly name: string;
    }
  | { readonly want: 'invite_all' | 'join_how' | 'rename_how' | 'deputy_how' | 'stop_deputy' }
  | { readonly want: 'make_invitation'; readonly department: DepartmentId; readonly role: OfficeRole }
  | { readonly want: 'end_invitation'; readonly code: string }
  | {
      readonly want: 'find_person';
      readonly department: DepartmentId;
      readonly role: OfficeRole;
      readonly search: Search;
    }
  /** Nobody typed this: the messenger's answer to `find_person`. */
  | {
      readonly want: 'person_found';
      readonly department: DepartmentId;
      readonly role: OfficeRole;
      readonly search: Search;
      readonly found: Found;
    }
  /** `text`: perhaps no code at all but something told; null where it follows 加入. */
  | { readonly want: 'join'; readonly code: string; readonly text: string | null }
  | { readonly want: 'ask_to_join'; readonly code: string; readonly name: string }
  | { readonly want: 'decide_join'; readonly request: string; readonly agree: boolean }
  | {
      readonly want: 'answer_offer';
      readonly request: string;
      readonly accept: boolean;
      readonly name: string;
    }
  | { readonly want: 'members'; readonly department?: DepartmentId; readonly evaluation?: EvaluationId }
  | { readonly want: 'member_named'; readonly name: string }
  | { readonly want: 'member'; readonly department: DepartmentId; readonly person: PersonId }
  | {
      readonly want: 'set_role';
      readonly department: DepartmentId;
      readonly person: PersonId;
      readonly role: OfficeRole;
    }
  | {
      readonly want: 'remove_member';
      readonly department: DepartmentId;
      readonly person: PersonId;
      /** False: asks back first. */
      readonly sure: boolean;
    }
  | { readonly want: 'appoint_deputy'; readonly department: DepartmentId; readonly person: PersonId }
  | { readonly want: 'deputy_named'; readonly name: string }
  | { readonly want: 'end_deputy'; readonly department: DepartmentId }
  | { readonly want: 'rename'; readonly name: string };
