import { discardFigures, keepFigures } from '../figures/confirm.ts';
import type { Intent } from '../intent.ts';
import type { Conversation, Reply } from '../reply.ts';
import { discardText, keepText } from './told-text.ts';

/** 保存 and 不保存 on a confirmation card: of a text, or of figures. */
export async function keep(
  talk: Conversation,
  intent: Extract<Intent, { want: 'keep_text' }>,
): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  const isFigures = pending?.kind === 'figures' && pending.id === intent.text;
  return isFigures ? keepFigures(talk, pending) : keepText(talk, intent);
}

export async function discard(
  talk: Conversation,
  intent: Extract<Intent, { want: 'discard_text' }>,
): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  const isFigures = pending?.kind === 'figures' && pending.id === intent.text;
  return isFigures ? discardFigures(talk, pending) : discardText(talk, intent);
}
