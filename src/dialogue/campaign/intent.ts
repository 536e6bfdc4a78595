import type {
  CampaignId,
  DepartmentId,
  DepartmentState,
  EvaluationId,
  PersonId,
} from '../../evaluation/index.ts';

/** What somebody wants of campaigns and administrators. */
export type CampaignIntent = { readonly want: 'campaign' } & CampaignStep;

export type CampaignStep =
  | { readonly step: 'form' | 'administrators' }
  | { readonly step: 'list'; readonly page?: number }
  /** 管理员 <code>. */
  | { readonly step: 'claim'; readonly code: string }
  | {
      readonly step: 'open';
      readonly name: string;
      readonly year: string;
      readonly region: string;
      readonly otherRegion: string;
      readonly scheme: string;
      readonly deadline: string;
    }
  | { readonly step: 'show' | 'deadline' | 'add_units' | 'reviewers'; readonly campaign: CampaignId }
  | { readonly step: 'move_deadline'; readonly campaign: CampaignId; readonly day: string }
  | { readonly step: 'add_unit'; readonly campaign: CampaignId; readonly name: string }
  | { readonly step: 'keep_units'; readonly list: string; readonly take: readonly DepartmentId[] }
  | { readonly step: 'drop_units'; readonly list: string }
  | {
      readonly step: 'units';
      readonly campaign: CampaignId;
      readonly page: number;
      readonly state: DepartmentState;
      readonly name: string;
    }
  | { readonly step: 'unit' | 'remove_unit'; readonly evaluation: EvaluationId }
  /** `campaign` null: administrators of the service. */
  | { readonly step: 'find_person'; readonly campaign: CampaignId | null; readonly search: string }
  | {
      readonly step: 'appoint' | 'dismiss';
      readonly campaign: CampaignId | null;
      readonly person: PersonId | null;
    };
