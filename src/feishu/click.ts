import { z } from 'zod';
import type { Intent, RowIntent } from '../dialogue/index.ts';
import type { CardId } from '../evaluation/index.ts';
import { assignmentIntentOf, assignmentValues, isAssignmentValue } from './click/assignment.ts';
import { campaignIntentOf, campaignValues, isCampaignValue } from './click/campaign.ts';
import { evidenceIntent, evidenceValues } from './click/evidence.ts';
import { historyIntentOf, historyValues } from './click/history.ts';
import { isJoiningValue, joiningIntentOf, joiningValues } from './click/joining.ts';
import { isOperationsValue, operationsIntentOf, operationsValues } from './click/operations.ts';
import { precheckIntentOf, precheckValues } from './click/precheck.ts';
import { isRemindingValue, remindingIntentOf, remindingValues } from './click/reminding.ts';
import { isReviewValue, reviewIntentOf, reviewValues } from './click/review.ts';
import { isSummaryValue, summaryIntentOf, summaryValues } from './click/summary.ts';
import { base, evaluation, textOf } from './click/values.ts';
import type { InboundEvent } from './inbound.ts';

const position = { section: z.string().max(64), page: z.number().int().min(0).max(99) };
const version = z.number().int().min(0);
const fact = z.string().min(1).max(100);
const rowNumber = z.number().int().min(0).max(999);
/** Names the text or table that the card shows. */
const sent = { text: z.string().min(1).max(64) };

/** What our buttons carry in `value` (feishu/cards writes it, see `Action` in dialogue/view.ts). */
const valueSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.enum([
      'start',
      'resume',
      'contents',
      'score',
      'report',
      'public_report',
      'help',
      'choose_scheme',
      'equal_points',
      'schemes',
      'one_by_one',
      'nudge',
      'last_year',
      'trial',
    ]),
    ...base,
  }),
  z.object({ do: z.literal('create'), ...base }),
  z.object({ do: z.literal('take_last_year'), ...base, evaluation, key: z.string().min(1).max(40) }),
  z.object({ do: z.enum(['keep_text', 'discard_text']), ...base, ...sent }),
  z.object({ do: z.enum(['enable_scheme', 'decline_scheme']), ...base, offer: z.string().min(1).max(64) }),
  z.object({ do: z.enum(['detail', 'set_scheme', 'open_section']), ...base, evaluation }),
  z.object({ do: z.literal('open'), ...base, ...position, page: position.page.default(0), evaluation }),
  z.object({
    do: z.literal('save'),
    ...base,
    ...position,
    evaluation,
    version,
    go: z.enum([
      'next',
      'back',
      'skip',
      'contents',
      'rows',
      'one_by_one',
      'mine',
      'theirs',
      'pass_on',
      'share',
    ]),
    fact: fact.optional(),
    undecided: z.array(fact).max(20).optional(),
    kept: z.array(fact).max(20).optional(),
  }),
  z.object({ do: z.literal('keep_table'), ...base, ...sent, how: z.enum(['replace', 'append']) }),
  z.object({ do: z.literal('choose_table'), ...base, ...sent }),
  z.object({ do: z.literal('rows'), ...base, evaluation, fact, page: rowNumber.default(0) }),
  z.object({ do: z.literal('row'), ...base, evaluation, fact, row: rowNumber.nullable(), version }),
  z.object({
    do: z.literal('save_row'),
    ...base,
    evaluation,
    fact,
    row: rowNumber.nullable(),
    version,
    go: z.enum(['add', 'rows']),
  }),
  z.object({ do: z.literal('delete_row'), ...base, evaluation, fact, row: rowNumber, version }),
  ...historyValues,
  z.object({ do: z.literal('undo_row'), ...base, evaluation, fact, version }),
  ...joiningValues,
  ...reviewValues,
  ...precheckValues,
  ...campaignValues,
  ...operationsValues,
  ...summaryValues,
  ...remindingValues,
  ...assignmentValues,
  ...evidenceValues,
]);

type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

/** What a click on one of our cards wants, and the card it was made on. */
export interface Click {
  readonly card: CardId | null;
  readonly intent: Intent;
}

/** Reads a click. A value that is not ours (any more) is an `outdated` card. */
export function readClick(event: CardAction): Click {
  const read = valueSchema.safeParse(event.value);
  if (!read.success) return { card: null, intent: { want: 'outdated' } };
  return { card: read.data.card, intent: intentOf(read.data, event) };
}

function intentOf(value: z.output<typeof valueSchema>, event: CardAction): Intent {
  if (isJoiningValue(value)) return joiningIntentOf(value, event);
  if (isReviewValue(value)) return reviewIntentOf(value, event);
  if (isCampaignValue(value)) return campaignIntentOf(value, event);
  if (isOperationsValue(value)) return operationsIntentOf(value);
  if (isSummaryValue(value)) return summaryIntentOf(value, event);
  if (isRemindingValue(value)) return remindingIntentOf(value, event);
  if (isAssignmentValue(value)) return assignmentIntentOf(value, event);
  switch (value.do) {
    case 'create':
      return {
        want: 'create',
        department: textOf(event.form.department),
        year: textOf(event.form.year),
        scheme: textOf(event.form.scheme),
        ...(event.form.name === undefined ? {} : { name: textOf(event.form.name) }),
      };
    case 'keep_text':
      return { want: 'keep_text', text: value.text, fact: textOf(event.form.fact) || null };
    case 'discard_text':
      return { want: 'discard_text', text: value.text };
    case 'enable_scheme':
    case 'decline_scheme':
      return { want: value.do, offer: value.offer };
    case 'schemes':
      return { want: 'schemes' };
    case 'detail':
      return { want: 'detail', evaluation: value.evaluation, indicator: event.option };
    case 'set_scheme':
      return {
        want: 'set_scheme',
        evaluation: value.evaluation,
        scheme: textOf(event.form.scheme) || (event.option ?? ''),
      };
    case 'open_section':
      return { want: 'open', evaluation: value.evaluation, section: event.option ?? '', page: 0 };
    case 'open':
      return { want: 'open', evaluation: value.evaluation, section: value.section, page: value.page };
    case 'save': {
      const { evaluation: id, section, page, version: known, go } = value;
      const about = {
        ...(value.fact === undefined ? {} : { fact: value.fact }),
        ...(value.undecided === undefined ? {} : { undecided: value.undecided }),
        ...(value.kept === undefined ? {} : { kept: value.kept }),
      };
      return { want: 'save', evaluation: id, section, page, version: known, go, ...about, typed: event.form };
    }
    case 'keep_table':
      return { want: 'keep_table', text: value.text, how: value.how };
    case 'choose_table':
      return { want: 'choose_table', text: value.text, fact: event.option };
    case 'evidence':
    case 'one_evidence':
    case 'sort_files':
    case 'aim_evidence':
    case 'remove_evidence':
    case 'send_evidence':
    case 'keep_as_evidence':
      return evidenceIntent(value, event);
    case 'rows':
    case 'row':
    case 'save_row':
    case 'delete_row':
    case 'undo_row':
      return rowIntentOf(value, event);
    case 'precheck':
    case 'explain_finding':
    case 'keep_finding_reason':
      return precheckIntentOf(value, event);
    case 'history':
    case 'undo':
    case 'export':
      return historyIntentOf(value);
    case 'take_last_year':
      return { want: value.do, evaluation: value.evaluation, key: value.key };
    case 'trial':
      return {
        want: 'trial',
        text: '',
        ...(value.evaluation === undefined ? {} : { evaluation: value.evaluation }),
      };
    default:
      return { want: value.do, ...(value.evaluation === undefined ? {} : { evaluation: value.evaluation }) };
  }
}

function rowIntentOf(
  value: Extract<z.output<typeof valueSchema>, { do: RowIntent['want'] }>,
  event: CardAction,
): RowIntent {
  const list = { evaluation: value.evaluation, fact: value.fact };
  switch (value.do) {
    case 'rows':
      return { want: value.do, ...list, page: value.page };
    case 'row':
      return { want: value.do, ...list, row: value.row, version: value.version };
    case 'save_row': {
      const { row, version: known, go } = value;
      return { want: value.do, ...list, row, version: known, go, typed: event.form };
    }
    case 'delete_row':
      return { want: value.do, ...list, row: value.row, version: value.version };
    case 'undo_row':
      return { want: value.do, ...list, version: value.version };
  }
}
