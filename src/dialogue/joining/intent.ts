import type { DepartmentId, EvaluationId, OfficeRole, PersonId, Search } from '../../evaluation/index.ts';

/** What came of looking somebody up. */
export type Found =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'nobody' | 'no_permission' | 'failed' };

/** Getting people into a department, what they are there, and their names. */
export type JoiningIntent =
  | { readonly want: 'invite'; readonly department?: DepartmentId; readonly evaluation?: EvaluationId }
  /** A unit's name (administrators), a mobile number or a mail address. */
  | { readonly want: 'invite_named'; readonly text: string }
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
