import { awaitedCopy as copy } from '../../../prompts/awaited.ts';
import { fill } from '../../../prompts/fill.ts';
import { showValue } from '../../facts/index.ts';
import type { Intent } from '../intent.ts';
import { shortLabel } from '../label.ts';
import type { Conversation, Reply } from '../reply.ts';
import { takesLongText } from '../views/question.ts';
import { type AwaitedQuestion, awaitedQuestion } from './awaited-value.ts';
import { clearAnswer } from './edit.ts';
import { discard } from './keep.ts';
import { remember } from './pending.ts';

const leaving: ReadonlySet<Intent['want']> = new Set(['leave', 'skip', 'not_known', 'clear_this']);

/**
 * Words by which somebody ends what waits for their next message: an awaited question stays as it is, or is
 * emptied with 清空; 取消 drops what waits for 保存. Null: nothing waits, or these words mean one question at a time.
 */
export async function leaveAwaited(talk: Conversation, { want }: Intent): Promise<Reply | null> {
  if (!leaving.has(want)) return null;
  const { pending, asking } = await talk.records.person(talk.person);
  if (pending === null || asking !== null) return null;
  if (pending.kind === 'awaiting') {
    const question = await awaitedQuestion(talk, pending);
    if (question === null) return null;
    await remember(talk, null);
    return want === 'clear_this'
      ? clearAnswer(talk, question.opened, question.definition)
      : { say: leftAsIs(question) };
  }
  if (want !== 'leave') return null;
  switch (pending.kind) {
    case 'figures':
    case 'table':
    case 'confirming':
      return discard(talk, { want: 'discard_text', text: pending.id });
    case 'awaiting_units':
      await remember(talk, null);
      return { say: copy.leftUnits };
    case 'attaching':
      await remember(talk, null);
      return { say: copy.leftFiles };
    default:
      return null;
  }
}

function leftAsIs({ opened, definition }: AwaitedQuestion): string {
  const label = shortLabel(opened, definition.id);
  const value = opened.facts[definition.id];
  if (value === undefined) return fill(copy.leftEmpty, { label });
  if (takesLongText(definition)) return fill(copy.leftText, { label });
  return fill(copy.left, { label, shown: showValue(definition, value) });
}
