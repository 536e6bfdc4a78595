import { z } from 'zod';
import { cardId, evaluationId } from '../../evaluation/ids.ts';
import type { OutgoingBody } from '../../evaluation/index.ts';

const card = { card: z.string().transform(cardId), content: z.string(), fallback: z.string() };

/** An outgoing body as it stands in the outbox. */
export const outgoingBody: z.ZodType<OutgoingBody> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('card'), ...card }),
  z.object({ kind: z.literal('card_update'), ...card }),
  z.object({
    kind: z.literal('report'),
    evaluation: z.string().transform(evaluationId),
    version: z.number().int(),
    requestedAt: z.string(),
    fileName: z.string(),
  }),
]);

/** The card a body draws, if it draws one. */
export function cardOf(body: OutgoingBody): string | null {
  return 'card' in body ? body.card : null;
}
