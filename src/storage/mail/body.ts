import { z } from 'zod';
import { campaignId, cardId, chatId, departmentId, evaluationId, messageId } from '../../evaluation/ids.ts';
import type { OutgoingBody } from '../../evaluation/index.ts';
import { attaching } from '../records/people.ts';

const card = { card: z.string().transform(cardId), content: z.string(), fallback: z.string() };

/** An outgoing body as it stands in the outbox. */
const bodies = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('card'), ...card }),
  z.object({ kind: z.literal('card_update'), ...card, otherwise: z.enum(['send_anew', 'leave']) }),
  z.object({
    kind: z.literal('report'),
    evaluation: z.string().transform(evaluationId),
    version: z.number().int(),
    scheme: z.object({ id: z.string(), version: z.string() }),
    approved: z.boolean(),
    // Rows queued by earlier releases were all for the office itself.
    audience: z.enum(['internal', 'public']).default('internal'),
    requestedAt: z.string(),
    fileName: z.string(),
  }),
  z.object({
    kind: z.literal('export'),
    evaluation: z.string().transform(evaluationId),
    version: z.number().int(),
    status: z.enum(['draft', 'submitted', 'approved', 'returned']),
    scheme: z.object({ id: z.string(), version: z.string() }),
    requestedAt: z.string(),
    fileName: z.string(),
  }),
  z.object({
    kind: z.literal('fetch_file'),
    message: z.string().transform(messageId),
    file: z.string(),
    fileName: z.string(),
    resource: z.enum(['file', 'image']).optional(),
    parent: z.string().transform(messageId).nullable(),
    keepFor: z.string().transform(evaluationId).optional(),
    announced: attaching.optional(),
  }),
  z.object({
    kind: z.literal('summary'),
    campaign: z.string().transform(campaignId),
    format: z.enum(['xlsx', 'docx']),
    fileName: z.string(),
  }),
  z.object({ kind: z.literal('ring'), card: z.string().transform(cardId) }),
  z.object({ kind: z.literal('send_evidence'), storageKey: z.string(), fileName: z.string() }),
  z.object({
    kind: z.literal('find_person'),
    department: z.string().transform(departmentId),
    role: z.enum(['leader', 'coordinator', 'contributor']),
    search: z.union([z.strictObject({ mobile: z.string() }), z.strictObject({ email: z.string() })]),
  }),
  z.object({
    kind: z.literal('list_group'),
    department: z.string().transform(departmentId),
    chat: z.string().transform(chatId),
  }),
]);

const outgoingBody: z.ZodType<OutgoingBody> = bodies;

/** The kinds of bodies this release knows. */
export const knownKinds: ReadonlySet<string> = new Set(bodies.options.map(({ shape }) => shape.kind.value));

/** Reads the body of a row; null when it does not fit, as after a bug or under another release. */
export function readBody(json: string): OutgoingBody | null {
  try {
    return outgoingBody.safeParse(JSON.parse(json)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * What is left of a body once nothing reads it any more: as long as a row stays, its body was most of it. JSON still,
 * for a deletion looks into bodies.
 */
export const spentBody = { body: '{}' } as const;

/** The card a body draws, if it draws one. */
export function cardOf(body: OutgoingBody): string | null {
  return 'card' in body ? body.card : null;
}
