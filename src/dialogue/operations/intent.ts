import type { CampaignId } from '../../evaluation/index.ts';

/** What administrators want who look after the service. */
export type OperationsIntent =
  | { readonly want: 'operations' | 'resend_all' }
  | { readonly want: 'resend'; readonly message: string }
  | { readonly want: 'ask_delete_campaign' | 'delete_campaign'; readonly campaign: CampaignId };
