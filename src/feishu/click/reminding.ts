import { z } from 'zod';
import type { RemindingIntent } from '../../dialogue/reminding/intent.ts';
import { campaignId, cardId } from '../../evaluation/index.ts';
import type { InboundEvent } from '../inbound.ts';
import { textOf } from './values.ts';

const id = z.string().min(1).max(64);
const base = { card: id.transform(cardId) };
const campaign = id.transform(campaignId);

/** What the buttons about reminders carry (`RemindingAction`). */
export const remindingValues = [
  z.object({ do: z.literal('put_off'), ...base, campaign, when: z.enum(['two_hours', 'tomorrow']) }),
  z.object({ do: z.literal('not_today'), ...base }),
  z.object({
    do: z.enum(['reminder_settings', 'save_reminders', 'usual_reminders']),
    ...base,
    campaign,
  }),
] as const;

type RemindingValue = z.output<(typeof remindingValues)[number]>;
type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

const own: ReadonlySet<string> = new Set<RemindingValue['do']>([
  'put_off',
  'not_today',
  'reminder_settings',
  'save_reminders',
  'usual_reminders',
]);

export function isRemindingValue(value: { readonly do: string }): value is RemindingValue {
  return own.has(value.do);
}

/** The intent of a click on a button about reminders. */
export function remindingIntentOf(value: RemindingValue, { form }: CardAction): RemindingIntent {
  switch (value.do) {
    case 'put_off':
      return { want: value.do, campaign: value.campaign, when: value.when };
    case 'not_today':
      return { want: value.do };
    case 'reminder_settings':
    case 'usual_reminders':
      return { want: value.do, campaign: value.campaign };
    case 'save_reminders': {
      const input = {
        before: textOf(form.before),
        onDay: textOf(form.on_day) === 'yes',
        late: textOf(form.late),
        urgent: textOf(form.urgent) === 'yes',
      };
      return { want: value.do, campaign: value.campaign, input };
    }
  }
}
