import { z } from 'zod';
import type { Intent } from '../../dialogue/index.ts';
import type { InboundEvent } from '../inbound.ts';
import { base, evaluation, textOf } from './values.ts';

const snapshot = z.number().int().min(0);
const indicator = z.string().min(1).max(100);

/** What the buttons of submission and review carry. */
export const reviewValues = [
  z.object({
    do: z.enum(['submit', 'withdraw', 'review', 'ask_discuss', 'discuss', 'ask_signed_scan']),
    ...base,
    evaluation,
  }),
  z.object({
    do: z.literal('confirm_submit'),
    ...base,
    evaluation,
    version: z.number().int().min(0),
    total: z.string().max(20).optional(),
    evidence: z.number().int().min(0).optional(),
  }),
  z.object({
    do: z.enum(['approve', 'ask_return', 'return', 'ask_reopen', 'reopen']),
    ...base,
    evaluation,
    snapshot,
  }),
  z.object({ do: z.enum(['ask_review_score', 'set_review_score']), ...base, evaluation, indicator }),
] as const;

type ReviewValue = z.output<(typeof reviewValues)[number]>;
type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

const deeds: ReadonlySet<string> = new Set<ReviewValue['do']>([
  'submit',
  'withdraw',
  'review',
  'ask_discuss',
  'discuss',
  'ask_signed_scan',
  'confirm_submit',
  'approve',
  'ask_return',
  'return',
  'ask_reopen',
  'reopen',
  'ask_review_score',
  'set_review_score',
]);

export function isReviewValue<V extends { readonly do: string }>(
  value: V,
): value is Extract<V, { do: ReviewValue['do'] }> {
  return deeds.has(value.do);
}

const sectionPrefix = 'section_';

/** What a click on one of these buttons wants, with what was typed beside it. */
export function reviewIntentOf(value: ReviewValue, { form }: Pick<CardAction, 'form'>): Intent {
  const { evaluation: id } = value;
  switch (value.do) {
    case 'confirm_submit':
      return {
        want: value.do,
        evaluation: id,
        version: value.version,
        ...(value.total === undefined ? {} : { total: value.total }),
        ...(value.evidence === undefined ? {} : { evidence: value.evidence }),
        note: textOf(form.note),
      };
    case 'approve':
      return { want: value.do, evaluation: id, snapshot: value.snapshot };
    case 'return':
    case 'reopen':
      return {
        want: value.do,
        evaluation: id,
        snapshot: value.snapshot,
        note: textOf(form.note),
        sections: { ...ownReasons(form), ...otherReason(form) },
      };
    case 'discuss':
      return { want: value.do, evaluation: id, note: textOf(form.note) };
    case 'ask_review_score':
      return { want: value.do, evaluation: id, indicator: value.indicator };
    case 'set_review_score': {
      const points = textOf(form.points);
      return {
        want: value.do,
        evaluation: id,
        indicator: value.indicator,
        points,
        reason: textOf(form.reason),
      };
    }
    default:
      return { want: value.do, evaluation: id };
  }
}

/** Of the sections that have a field of their own. */
function ownReasons(form: CardAction['form']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => name.startsWith(sectionPrefix))
      .map(([name, typed]) => [name.slice(sectionPrefix.length), textOf(typed)]),
  );
}

/** Of the section that was chosen; under no name where none was, which is told rather than lost. */
function otherReason(form: CardAction['form']): Readonly<Record<string, string>> {
  const reason = textOf(form.other_reason);
  return reason === '' ? {} : { [textOf(form.other_section)]: reason };
}
