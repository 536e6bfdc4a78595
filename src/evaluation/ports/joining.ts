import type { DepartmentId, PersonId } from '../ids.ts';
import type { Membership, OfficeRole } from './members.ts';

/** By what somebody is looked up in the messenger's directory. */
export type Search = { readonly mobile: string } | { readonly email: string };

export interface Department {
  readonly id: DepartmentId;
  readonly name: string;
}

export interface Member extends Membership {
  readonly since: Date;
}

/** What lets somebody ask to join; it opens nothing by itself. */
export interface Invitation {
  /** Eight characters, as stored: upper case, without a hyphen. */
  readonly code: string;
  readonly department: DepartmentId;
  readonly role: OfficeRole;
  readonly by: PersonId;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** `asked` waits for somebody of the department; `offered` for the person whom they looked up. */
export type JoinState = 'asked' | 'offered' | 'confirmed' | 'declined';

export interface JoinRequest {
  readonly id: string;
  readonly department: DepartmentId;
  readonly person: PersonId;
  /** As they call themselves; empty while nobody asked them. */
  readonly name: string;
  readonly role: OfficeRole;
  readonly invitedBy: PersonId;
  readonly state: JoinState;
  readonly at: Date;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Date | null;
}

export interface JoiningRecords {
  department(id: DepartmentId): Promise<Department | null>;
  /** Those of exactly this name, else those whose name holds it; at most ten. */
  departmentsNamed(name: string): Promise<readonly Department[]>;
  departmentsWithoutCoordinator(): Promise<readonly Department[]>;
  /** Everybody of the department, whoever came first at the head. */
  roster(department: DepartmentId): Promise<readonly Member[]>;

  /** All in one statement. */
  addInvitations(invitations: readonly Invitation[]): Promise<void>;
  /** Those of the codes that somebody gave out before. */
  codesTaken(codes: readonly string[]): Promise<ReadonlySet<string>>;
  /** What a person gave out, to any department, neither ended nor expired. */
  openInvitationsBy(person: PersonId, now: Date): Promise<readonly Invitation[]>;
  invitation(code: string): Promise<Invitation | null>;
  /** Neither ended nor expired, the newest first. */
  openInvitations(department: DepartmentId, now: Date): Promise<readonly Invitation[]>;
  endInvitation(code: string, at: Date): Promise<void>;
  endInvitationsBy(person: PersonId, department: DepartmentId, at: Date): Promise<void>;

  addJoinRequest(request: JoinRequest): Promise<void>;
  joinRequest(id: string): Promise<JoinRequest | null>;
  /** The one of this person there that is not decided yet, the newest. */
  openRequest(person: PersonId, department: DepartmentId): Promise<JoinRequest | null>;
  settleRequest(
    id: string,
    outcome: {
      readonly state: 'confirmed' | 'declined';
      readonly name: string;
      readonly by: PersonId;
      readonly at: Date;
    },
  ): Promise<void>;

  /** Wrong codes of this person since their hour began; 0 once it is over. */
  wrongCodes(person: PersonId, now: Date): Promise<number>;
  noteWrongCode(person: PersonId, now: Date): Promise<void>;
}
