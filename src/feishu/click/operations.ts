import { z } from 'zod';
import type { OperationsIntent } from '../../dialogue/operations/intent.ts';
import { campaignId, cardId } from '../../evaluation/index.ts';

const id = z.string().min(1).max(64);
const base = { card: id.transform(cardId) };

const plain = z.object({ do: z.enum(['operations', 'resend_all']), ...base });
const again = z.object({ do: z.literal('resend'), ...base, message: id });
const deletion = z.object({
  do: z.enum(['ask_delete_campaign', 'delete_campaign']),
  ...base,
  campaign: id.transform(campaignId),
});

/** What the buttons of 运维 carry (`OperationsAction`). */
export const operationsValues = [plain, again, deletion] as const;

type OperationsValue = z.output<(typeof operationsValues)[number]>;

const doings: ReadonlySet<string> = new Set([
  ...plain.shape.do.options,
  'resend',
  ...deletion.shape.do.options,
]);

export function isOperationsValue<Value extends { readonly do: string }>(
  value: Value | OperationsValue,
): value is OperationsValue {
  return doings.has(value.do);
}

export function operationsIntentOf(value: OperationsValue): OperationsIntent {
  if (value.do === 'resend') return { want: 'resend', message: value.message };
  if ('campaign' in value) return { want: value.do, campaign: value.campaign };
  return { want: value.do };
}
