import type {
  AppointedBy,
  CampaignFigures,
  CampaignId,
  DepartmentId,
  DepartmentState,
  EvaluationId,
  OfficeRole,
  PersonId,
  Status,
} from '../../evaluation/index.ts';
import type { Deadline, Option } from './common.ts';

/** Buttons about campaigns and administrators. */
export type CampaignAction =
  | { readonly do: 'campaigns'; readonly page?: number }
  | { readonly do: 'new_campaign' | 'open_campaign' | 'administrators' | 'find_administrator' }
  /** Of the person chosen in the form. */
  | { readonly do: 'add_administrator' }
  /** Left out: the one chosen in a drop-down. */
  | { readonly do: 'remove_administrator'; readonly person?: PersonId }
  | {
      readonly do:
        | 'campaign'
        | 'deadline'
        | 'move_deadline'
        | 'add_units'
        | 'add_unit'
        | 'reviewers'
        | 'find_reviewer'
        | 'add_reviewer'
        /** The one chosen in a drop-down. */
        | 'campaign_unit'
        /** What is typed in the form is looked for. */
        | 'find_unit';
      readonly campaign: CampaignId;
    }
  | { readonly do: 'remove_unit'; readonly unit: EvaluationId }
  | { readonly do: 'remove_reviewer'; readonly campaign: CampaignId; readonly person?: PersonId }
  | {
      readonly do: 'campaign_units';
      readonly campaign: CampaignId;
      readonly page?: number;
      readonly name?: string;
      /** Left out: the one chosen in the drop-down. */
      readonly state?: DepartmentState;
    }
  /** `list` names the list that the card shows. */
  | { readonly do: 'keep_units' | 'drop_units'; readonly list: string };

export interface CampaignsView {
  readonly view: 'campaigns';
  readonly campaigns: readonly {
    readonly campaign: CampaignId;
    readonly name: string;
    readonly region: string;
    readonly deadline: Deadline | null;
    readonly figures: CampaignFigures;
  }[];
  readonly page: number;
  readonly pages: number;
  /** Administrators open campaigns and choose administrators. */
  readonly manages: boolean;
}

/** The form that opens a campaign. Inputs: `name`, `year`, `region`, `other_region`, `scheme`, `deadline`. */
export interface CampaignFormView {
  readonly view: 'campaign_form';
  readonly name: string;
  readonly year: string;
  readonly years: readonly Option[];
  /** Chosen among `regions`, or written into the field below. */
  readonly region: string;
  readonly regions: readonly Option[];
  readonly otherRegion: string;
  readonly scheme: string;
  readonly schemes: readonly Option[];
  readonly deadline: string;
  readonly problems: Readonly<Partial<Record<'name' | 'year' | 'region' | 'scheme' | 'deadline', string>>>;
}

export interface CampaignView {
  readonly view: 'campaign';
  readonly campaign: CampaignId;
  readonly name: string;
  readonly region: string;
  readonly year: number;
  readonly schemeName: string;
  readonly deadline: Deadline | null;
  readonly figures: CampaignFigures;
  /** By name; those who told none are counted. */
  readonly reviewers: readonly string[];
  readonly namelessReviewers: number;
  readonly manages: boolean;
  /** What was just done, a line each. */
  readonly results: readonly string[];
}

/** The form for another last day; its input is named `deadline`. */
export interface DeadlineView {
  readonly view: 'deadline';
  readonly campaign: CampaignId;
  readonly name: string;
  readonly now: Deadline | null;
  readonly typed: string;
  readonly problem: string | null;
}

/** The form for one department, named `department`; the next message or file is a list of them. */
export interface AddUnitsView {
  readonly view: 'add_units';
  readonly campaign: CampaignId;
  readonly name: string;
  readonly typed: string;
  readonly problem: string | null;
}

/** A list of departments that somebody sent, before it counts. */
export interface UnitListView {
  readonly view: 'unit_list';
  /** Names this very list; the buttons send it back. */
  readonly list: string;
  readonly campaign: CampaignId;
  readonly name: string;
  readonly fresh: readonly string[];
  /** Of another year's campaign; their people go on. */
  readonly returning: readonly string[];
  /** Begun by themselves, each with the people in it; the chosen ones come as `take`. */
  readonly begun: readonly {
    readonly department: DepartmentId;
    readonly name: string;
    readonly isThisYear: boolean;
    readonly people: string;
  }[];
  readonly present: readonly string[];
  readonly elsewhere: readonly string[];
  readonly repeated: readonly string[];
  readonly unreadable: readonly string[];
}

export interface CampaignUnit {
  readonly evaluation: EvaluationId;
  readonly name: string;
  readonly status: Status;
  readonly members: number;
  readonly total: string;
  readonly max: string;
  readonly missing: number;
}

/** A page of a campaign's departments. */
export interface CampaignUnitsView {
  readonly view: 'campaign_units';
  readonly campaign: CampaignId;
  readonly name: string;
  readonly state: DepartmentState;
  /** Only those whose name holds this. */
  readonly search: string;
  readonly units: readonly CampaignUnit[];
  /** Number of the first one, counted from 1. */
  readonly first: number;
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

/** One department of a campaign with its people. */
export interface CampaignUnitView {
  readonly view: 'campaign_unit';
  readonly campaign: CampaignId;
  readonly campaignName: string;
  readonly department: DepartmentId;
  readonly unit: CampaignUnit;
  readonly people: readonly { readonly name: string | null; readonly role: OfficeRole }[];
  readonly manages: boolean;
}

/** Who was appointed to something, and whom one may choose. The choice comes as `person`, a search as `search`. */
export interface AppointedView {
  readonly view: 'appointed';
  /** Null: administrators of the service. */
  readonly campaign: { readonly id: CampaignId; readonly name: string } | null;
  readonly people: readonly {
    readonly person: PersonId;
    readonly name: string | null;
    /** `YYYY-MM-DD`; only of administrators. */
    readonly since: string | null;
    /** Who appointed them: a name, or how else. */
    readonly by: Exclude<AppointedBy, PersonId> | { readonly name: string | null } | null;
    readonly isYou: boolean;
    readonly removable: boolean;
  }[];
  readonly choices: readonly Option[];
  /** How many more there are than `choices`. */
  readonly more: number;
  readonly search: string;
  readonly results: readonly string[];
}

export type CampaignAreaView =
  | CampaignsView
  | CampaignFormView
  | CampaignView
  | DeadlineView
  | AddUnitsView
  | UnitListView
  | CampaignUnitsView
  | CampaignUnitView
  | AppointedView;
