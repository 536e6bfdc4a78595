import { dialogue } from '../../../prompts/dialogue.ts';
import { openEvaluation } from '../../evaluation/index.ts';
import { discardFigures, keepFigures } from '../figures/confirm.ts';
import type { Intent } from '../intent.ts';
import { goOnAsking } from '../one-by-one/walk.ts';
import type { Conversation, Reply } from '../reply.ts';
import { refusal } from './guard.ts';
import { discardTable } from './lists/keep-table.ts';
import { discardText, keepText } from './told-text.ts';

/** 保存 on a confirmation card: of a text, or of figures. */
export async function keep(
  talk: Conversation,
  intent: Extract<Intent, { want: 'keep_text' }>,
): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  const isFigures = pending?.kind === 'figures' && pending.id === intent.text;
  return isFigures ? keepFigures(talk, pending) : keepText(talk, intent);
}

/** 不保存 on a confirmation card: of a text, of figures, or of a table. Whoever is asked by text is asked again. */
export async function discard(
  talk: Conversation,
  intent: Extract<Intent, { want: 'discard_text' }>,
): Promise<Reply> {
  const reply = await discarded(talk, intent.text);
  const { pending, asking } = await talk.records.person(talk.person);
  if (pending !== null || asking === null) return reply;
  const opened = await openEvaluation(talk.records, talk.person, asking.evaluation, 'answer');
  const question = opened.ok ? await goOnAsking(talk, opened.value, []) : null;
  return question === null ? reply : { ...reply, say: question };
}

async function discarded(talk: Conversation, id: string): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  if (pending === null || !('id' in pending) || pending.id !== id) return refusal(dialogue.textGone);
  switch (pending.kind) {
    case 'figures':
      return discardFigures(talk, pending);
    case 'table':
      return discardTable(talk, pending);
    case 'confirming':
      return discardText(talk, pending);
    case 'offering':
    case 'units':
      return refusal(dialogue.textGone);
  }
}
