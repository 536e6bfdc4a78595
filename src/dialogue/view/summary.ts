import type {
  CampaignId,
  EvaluationId,
  IndicatorFigures,
  SummaryEntry,
  SummaryFigures,
  SummaryScope,
  UnitBeside,
} from '../../evaluation/index.ts';
import type { Deadline, Option } from './common.ts';

/** Buttons about a campaign's figures. */
export type SummaryAction =
  /** `scope` left out: the one chosen in a drop-down, else those that handed in. */
  | { readonly do: 'summary'; readonly campaign: CampaignId; readonly scope?: SummaryScope }
  /** The campaign chosen in a drop-down. */
  | { readonly do: 'summary_of' }
  | {
      readonly do: 'summary_table';
      readonly campaign: CampaignId;
      readonly scope?: SummaryScope;
      readonly name?: string;
      readonly page?: number;
    }
  /** What is typed in the form is looked for. */
  | { readonly do: 'find_in_summary'; readonly campaign: CampaignId; readonly scope: SummaryScope }
  /** The indicator chosen in a drop-down, if any. */
  | { readonly do: 'compare_indicator'; readonly campaign: CampaignId }
  /** `show_unit` is the way back from its comparison. */
  | { readonly do: 'compare_unit' | 'show_unit'; readonly unit: EvaluationId }
  | {
      readonly do: 'ask_nudge' | 'nudge_all' | 'summary_xlsx' | 'summary_docx';
      readonly campaign: CampaignId;
    };

/** The figures of a campaign. */
export interface SummaryView {
  readonly view: 'summary';
  readonly campaign: CampaignId;
  readonly name: string;
  readonly deadline: Deadline | null;
  readonly figures: SummaryFigures;
  /** Other campaigns to look at instead. */
  readonly others: readonly Option[];
  /** What was just done, a line each. */
  readonly results: readonly string[];
}

/** A page of the departments by total. Its search comes as `search`. */
export interface SummaryTableView {
  readonly view: 'summary_table';
  readonly campaign: CampaignId;
  readonly name: string;
  readonly scope: SummaryScope;
  readonly search: string;
  readonly entries: readonly SummaryEntry[];
  /** Number of the first one, counted from 1. */
  readonly first: number;
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

export interface IndicatorView {
  readonly view: 'indicator';
  readonly campaign: CampaignId;
  readonly name: string;
  /** In the order of the system. */
  readonly indicators: readonly IndicatorOption[];
  readonly figures: IndicatorFigures | null;
}

export interface IndicatorOption extends Option {
  readonly dimension: string;
}

export interface UnitBesideView {
  readonly view: 'unit_beside';
  readonly campaign: CampaignId;
  readonly campaignName: string;
  readonly beside: UnitBeside;
}

/** Who would be reminded, before anybody is. */
export interface NudgeView {
  readonly view: 'nudge';
  readonly campaign: CampaignId;
  readonly name: string;
  readonly people: number;
  readonly units: number;
  readonly filling: number;
  readonly approving: number;
  /** Already reminded today. */
  readonly before: number;
  /** Departments with nobody to remind. */
  readonly unreachable: readonly string[];
}

/** What somebody who owes something gets. */
export interface NudgedView {
  readonly view: 'nudged';
  readonly campaignName: string;
  readonly deadline: Deadline | null;
  /** Who reminds them; null: somebody without a name. */
  readonly who: string | null;
  readonly owes: readonly NudgedUnit[];
}

export interface NudgedUnit {
  readonly evaluation: EvaluationId;
  readonly name: string;
  readonly what:
    | { readonly kind: 'filling'; readonly missing: number; readonly returned: boolean }
    | {
        readonly kind: 'parts';
        readonly parts: readonly { readonly section: string; readonly open: number }[];
      }
    | { readonly kind: 'approving' };
}

export type SummaryAreaView =
  | SummaryView
  | SummaryTableView
  | IndicatorView
  | UnitBesideView
  | NudgeView
  | NudgedView;
