import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';

/** What somebody can be within a department. */
export type OfficeRole = 'leader' | 'coordinator' | 'contributor';
/** `administrator` looks after the service, `reviewer` reviews every department of a campaign. */
export type Role = 'administrator' | 'reviewer' | OfficeRole;

/** A person's place in a department. */
export interface Membership {
  readonly person: PersonId;
  readonly department: DepartmentId;
  readonly role: OfficeRole;
}

/** Everything that decides what a person may do. */
export interface Standing {
  readonly person: PersonId;
  readonly administrator: boolean;
  /** The campaigns this person reviews. */
  readonly reviews: readonly CampaignId[];
  /** With the place of a leader this person acts for. */
  readonly memberships: readonly (Membership & { readonly actingFor: PersonId | null })[];
}

export interface Deputy {
  readonly department: DepartmentId;
  readonly leader: PersonId;
  readonly deputy: PersonId;
}

/** How somebody became administrator: named in the settings, by the one-time code, or by another one. */
export type AppointedBy = PersonId | 'settings' | 'code';

export interface Administrator {
  readonly person: PersonId;
  readonly by: AppointedBy;
  readonly at: Date;
}

export interface MemberRecords {
  /** One query; within a turn a person is asked for once. */
  standing(person: PersonId): Promise<Standing>;
  /** Reads those of everybody in the department of an evaluation, so that they are known in this turn. */
  readStandings(evaluation: EvaluationId): Promise<void>;
  /** Everybody of the department. */
  membersOf(department: DepartmentId): Promise<readonly Membership[]>;
  /** Somebody who is a member already gets the new role. */
  addMembership(membership: Membership, at: Date): Promise<void>;
  /** Their deputies end with it. */
  removeMembership(person: PersonId, department: DepartmentId): Promise<void>;

  administrators(): Promise<readonly Administrator[]>;
  addAdministrator(person: PersonId, by: AppointedBy, at: Date): Promise<void>;
  removeAdministrator(person: PersonId): Promise<void>;

  reviewersOf(campaign: CampaignId): Promise<readonly PersonId[]>;
  addReviewer(campaign: CampaignId, person: PersonId, by: PersonId, at: Date): Promise<void>;
  removeReviewer(campaign: CampaignId, person: PersonId): Promise<void>;

  deputiesOf(department: DepartmentId): Promise<readonly Deputy[]>;
  /** One deputy a leader; a new one takes the place of the one before. */
  appointDeputy(deputy: Deputy, at: Date): Promise<void>;
  endDeputy(department: DepartmentId, leader: PersonId): Promise<void>;
}
