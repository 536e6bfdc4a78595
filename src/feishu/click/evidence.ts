import { z } from 'zod';
import type { EvidenceIntent } from '../../dialogue/evidence/intent.ts';
import { evidenceId } from '../../evaluation/index.ts';
import type { InboundEvent } from '../inbound.ts';
import { base, evaluation } from './values.ts';

const file = z.string().min(1).max(64).transform(evidenceId);
const files = z.array(file).max(50);

/** What the buttons about evidence carry. */
export const evidenceValues = [
  z.object({ do: z.literal('evidence'), ...base, page: z.int().min(0).max(99).default(0) }),
  z.object({ do: z.literal('one_evidence'), ...base, evaluation }),
  z.object({ do: z.literal('sort_files'), ...base, evaluation, files }),
  z.object({ do: z.literal('aim_evidence'), ...base, evaluation, files }),
  z.object({ do: z.enum(['remove_evidence', 'send_evidence']), ...base, evaluation, file }),
  z.object({ do: z.literal('keep_as_evidence'), ...base, text: z.string().min(1).max(64) }),
] as const;

type Value = z.output<(typeof evidenceValues)[number]>;
type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

/** Reads a click on such a button. Of the files the card shows those ticked are meant. */
export function evidenceIntent(value: Value, { form, option }: CardAction): EvidenceIntent {
  switch (value.do) {
    case 'evidence':
      return {
        want: 'evidence',
        page: value.page,
        ...(value.evaluation === undefined ? {} : { evaluation: value.evaluation }),
      };
    case 'one_evidence':
      return {
        want: value.do,
        evaluation: value.evaluation,
        file: option === null ? null : evidenceId(option),
      };
    case 'sort_files':
      return { want: value.do, evaluation: value.evaluation, files: value.files, place: option };
    case 'aim_evidence': {
      const ticked = form.files;
      const chosen = Array.isArray(ticked) ? value.files.filter((id) => ticked.includes(id)) : [];
      // A card with a single file asks only what it proves.
      const meant = value.files.length === 1 ? value.files : chosen;
      const target = typeof form.target === 'string' ? form.target : '';
      return { want: value.do, evaluation: value.evaluation, files: meant, target };
    }
    case 'remove_evidence':
    case 'send_evidence':
      return { want: value.do, evaluation: value.evaluation, file: value.file };
    case 'keep_as_evidence':
      return { want: value.do, text: value.text };
  }
}
