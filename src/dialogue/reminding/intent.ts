import type { CampaignId, ReminderInput } from '../../evaluation/index.ts';
import type { PutOff } from '../../reminders/index.ts';

/** What somebody wants of reminders. */
export type RemindingIntent =
  | { readonly want: 'put_off'; readonly campaign: CampaignId; readonly when: PutOff }
  | { readonly want: 'not_today' }
  | { readonly want: 'reminder_settings' | 'usual_reminders'; readonly campaign: CampaignId }
  | { readonly want: 'save_reminders'; readonly campaign: CampaignId; readonly input: ReminderInput };
