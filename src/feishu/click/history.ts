import { z } from 'zod';
import type { ExportIntent, HistoryIntent } from '../../dialogue/index.ts';
import { cardId, evaluationId } from '../../evaluation/index.ts';

const base = {
  card: z.string().min(1).max(64).transform(cardId),
  evaluation: z.string().min(1).max(64).transform(evaluationId),
};

const history = z.object({
  do: z.literal('history'),
  ...base,
  fact: z.string().min(1).max(100).optional(),
  page: z.number().int().min(0).max(99_999).default(0),
});
const undo = z.object({ do: z.literal('undo'), ...base });

const exporting = z.object({ do: z.literal('export'), ...base });

/** What the buttons of the history carry. */
export const historyValues = [history, undo, exporting] as const;

export function historyIntentOf(
  value: z.output<(typeof historyValues)[number]>,
): HistoryIntent | ExportIntent {
  const { evaluation } = value;
  if (value.do !== 'history') return { want: value.do, evaluation };
  return { want: 'history_page', evaluation, fact: value.fact ?? null, page: value.page };
}
