import type { CampaignId, EvaluationId, SummaryScope } from '../../evaluation/index.ts';

/** What a reviewer or an administrator wants to know of a whole campaign. */
export type SummaryIntent = { readonly want: 'summary' } & SummaryStep;

export type SummaryStep =
  /** 汇总 and 催办, typed: of the newest campaign somebody looks after. */
  | { readonly step: 'ask' | 'ask_nudge_of_newest' }
  /** 得分表, typed. */
  | { readonly step: 'ask_table' }
  /** 指标对比 and 与同组对比, typed as `text`, with the name of an indicator or a department; null: without. */
  | { readonly step: 'ask_indicator' | 'ask_unit'; readonly name: string | null; readonly text: string }
  | { readonly step: 'show'; readonly campaign: CampaignId; readonly scope: SummaryScope }
  | {
      readonly step: 'table';
      readonly campaign: CampaignId;
      readonly scope: SummaryScope;
      readonly name: string;
      readonly page: number;
    }
  | { readonly step: 'indicator'; readonly campaign: CampaignId; readonly indicator: string | null }
  | { readonly step: 'unit' | 'show_unit'; readonly evaluation: EvaluationId }
  | { readonly step: 'ask_nudge' | 'nudge'; readonly campaign: CampaignId }
  | { readonly step: 'file'; readonly campaign: CampaignId; readonly format: 'xlsx' | 'docx' };
