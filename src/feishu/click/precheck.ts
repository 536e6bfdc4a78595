import { z } from 'zod';
import type { PrecheckIntent } from '../../dialogue/precheck/intent.ts';
import type { InboundEvent } from '../inbound.ts';
import { base, evaluation, textOf } from './values.ts';

const page = z.number().int().min(0).max(999).default(0);
const about = { ...base, evaluation, finding: z.string().min(1).max(120), page };

const shown = z.object({ do: z.literal('precheck'), ...base, evaluation, page });
const asked = z.object({ do: z.literal('explain_finding'), ...about });
const kept = z.object({ do: z.literal('keep_finding_reason'), ...about });

/** What the buttons of 预审 carry (`PrecheckAction`). */
export const precheckValues = [shown, asked, kept] as const;

type PrecheckValue = z.output<(typeof precheckValues)[number]>;
type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

/** What a click on one of these buttons wants, with the reason that was typed. */
export function precheckIntentOf(value: PrecheckValue, { form }: Pick<CardAction, 'form'>): PrecheckIntent {
  const { evaluation: id } = value;
  if (value.do === 'precheck') return { want: value.do, evaluation: id, page: value.page };
  const at = { evaluation: id, finding: value.finding, page: value.page };
  if (value.do === 'explain_finding') return { want: value.do, ...at };
  return { want: value.do, ...at, reason: textOf(form.reason) };
}
