import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import type { CurrentScore, SchemeRef, Status } from './records.ts';

/** 年度自评任务 that an administrator opened. What a unit starts by itself is none of these. */
export interface Campaign {
  readonly id: CampaignId;
  readonly name: string;
  readonly region: string;
  readonly year: number;
  /** Id of the indicator system its departments begin with. */
  readonly scheme: string;
  /** Last day for handing in, `YYYY-MM-DD` at the office. */
  readonly deadline: string | null;
  readonly openedBy: PersonId;
  readonly openedAt: Date;
}

/** How many departments a campaign has, and how far they are. */
export interface CampaignFigures {
  readonly departments: number;
  readonly draft: number;
  readonly submitted: number;
  readonly approved: number;
  readonly returned: number;
  /** Nobody has joined yet. */
  readonly unclaimed: number;
}

/** Which departments of a campaign to list. */
export type DepartmentState = Status | 'unclaimed' | 'all';

/** A department in a campaign, with its score as it stands. */
export interface CampaignDepartment {
  readonly evaluation: EvaluationId;
  readonly department: DepartmentId;
  readonly name: string;
  readonly status: Status;
  readonly members: number;
  readonly total: string;
  readonly max: string;
  /** Indicators without a score. */
  readonly missing: number;
}

/** A department of some name, and one of its years; null where it has none. */
export interface KnownUnit {
  readonly name: string;
  readonly department: DepartmentId;
  readonly members: number;
  readonly began: {
    readonly evaluation: EvaluationId;
    readonly campaign: CampaignId;
    /** Null where it began by itself. */
    readonly campaignName: string | null;
    readonly year: number;
  } | null;
}

/** A department to begin in a campaign; `isNew`: it does not exist yet. */
export interface AddedDepartment {
  readonly department: DepartmentId;
  readonly name: string;
  readonly evaluation: EvaluationId;
  readonly isNew: boolean;
}

export interface CampaignRecords {
  openCampaign(campaign: Campaign): Promise<void>;
  /** Null also for a campaign of one. */
  campaign(id: CampaignId): Promise<Campaign | null>;
  /** All that were opened, the newest first. */
  campaigns(): Promise<readonly (Campaign & CampaignFigures)[]>;
  campaignFigures(id: CampaignId): Promise<CampaignFigures>;
  moveDeadline(id: CampaignId, day: string, at: Date): Promise<void>;
  /** The version of its system that most of those begun in the campaign have; null while there are none. */
  schemeOfCampaign(campaign: Campaign): Promise<SchemeRef | null>;
  /** A page in the order of adding, and how many there are in all; `name`: those whose name holds it. */
  departmentsOfCampaign(
    id: CampaignId,
    page: {
      readonly state: DepartmentState;
      readonly name: string;
      readonly skip: number;
      readonly limit: number;
    },
  ): Promise<{ readonly departments: readonly CampaignDepartment[]; readonly count: number }>;
  /** One entry for each year of each department of these names, the newest year first. */
  unitsNamed(names: readonly string[]): Promise<readonly KnownUnit[]>;
  /** Begins departments in a campaign with nobody in them, all with the same score, in a few statements. */
  addDepartments(
    campaign: CampaignId,
    start: {
      readonly departments: readonly AddedDepartment[];
      readonly scheme: SchemeRef & { readonly json: string };
      readonly score: CurrentScore;
      readonly by: PersonId;
      readonly at: Date;
    },
  ): Promise<void>;
  /** An evaluation that began by itself goes on in a campaign, with its scheme, answers and members. */
  takeIntoCampaign(evaluation: EvaluationId, campaign: CampaignId): Promise<void>;
  /** Deletes an evaluation nothing was ever done in, and its department where it has no other; false: something was. */
  removeUntouched(evaluation: EvaluationId): Promise<boolean>;
  /** The coordinators of a campaign's departments, an entry for each of their departments. */
  coordinatorsIn(
    id: CampaignId,
  ): Promise<
    readonly { readonly person: PersonId; readonly evaluation: EvaluationId; readonly status: Status }[]
  >;
}
