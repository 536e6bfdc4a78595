import { z } from 'zod';
import type { SummaryIntent, SummaryStep } from '../../dialogue/summary/intent.ts';
import {
  campaignId,
  cardId,
  evaluationId,
  type SummaryScope,
  summaryScopes,
} from '../../evaluation/index.ts';
import type { InboundEvent } from '../inbound.ts';
import { textOf } from './values.ts';

const id = z.string().min(1).max(64);
const base = { card: id.transform(cardId) };
const campaign = id.transform(campaignId);
const scope = z.enum(summaryScopes);

/** What the buttons about a campaign's figures carry (`SummaryAction`). */
export const summaryValues = [
  z.object({ do: z.literal('summary'), ...base, campaign, scope: scope.optional() }),
  z.object({ do: z.literal('summary_of'), ...base }),
  z.object({
    do: z.literal('summary_table'),
    ...base,
    campaign,
    scope: scope.optional(),
    name: z.string().max(60).default(''),
    page: z.int().min(0).max(999).default(0),
  }),
  z.object({ do: z.literal('find_in_summary'), ...base, campaign, scope }),
  z.object({ do: z.enum(['compare_unit', 'show_unit']), ...base, unit: id.transform(evaluationId) }),
  z.object({
    do: z.enum(['compare_indicator', 'ask_nudge', 'nudge_all', 'summary_xlsx', 'summary_docx']),
    ...base,
    campaign,
  }),
] as const;

type SummaryValue = z.output<(typeof summaryValues)[number]>;

const doings: ReadonlySet<string> = new Set(
  summaryValues.flatMap(({ shape }) => ('value' in shape.do ? [shape.do.value] : shape.do.options)),
);

export function isSummaryValue<Value extends { readonly do: string }>(
  value: Value | SummaryValue,
): value is SummaryValue {
  return doings.has(value.do);
}

type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

/** The intent of a click on a button about a campaign's figures. */
export function summaryIntentOf(value: SummaryValue, event: CardAction): SummaryIntent {
  return { want: 'summary', ...stepOf(value, event) };
}

function stepOf(value: SummaryValue, { form, option }: CardAction): SummaryStep {
  switch (value.do) {
    case 'summary':
      return { step: 'show', campaign: value.campaign, scope: chosen(option, value.scope) };
    case 'summary_of':
      return { step: 'show', campaign: campaignId(option ?? ''), scope: 'handed_in' };
    case 'summary_table': {
      const { campaign: where, name, page } = value;
      return { step: 'table', campaign: where, scope: chosen(option, value.scope), name, page };
    }
    case 'find_in_summary': {
      const { campaign: where, scope: among } = value;
      return { step: 'table', campaign: where, scope: among, name: textOf(form.search), page: 0 };
    }
    case 'compare_indicator':
      return { step: 'indicator', campaign: value.campaign, indicator: option };
    case 'compare_unit':
      return { step: 'unit', evaluation: value.unit };
    case 'show_unit':
      return { step: 'show_unit', evaluation: value.unit };
    case 'ask_nudge':
      return { step: 'ask_nudge', campaign: value.campaign };
    case 'nudge_all':
      return { step: 'nudge', campaign: value.campaign };
    case 'summary_xlsx':
      return { step: 'file', campaign: value.campaign, format: 'xlsx' };
    case 'summary_docx':
      return { step: 'file', campaign: value.campaign, format: 'docx' };
  }
}

/** The one chosen in a drop-down, else the one the button carries. */
function chosen(option: string | null, carried: SummaryScope | undefined): SummaryScope {
  return summaryScopes.find((one) => one === option) ?? carried ?? 'handed_in';
}
