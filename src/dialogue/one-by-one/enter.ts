import type { OpenEvaluation } from '../../evaluation/index.ts';
import type { Intent } from '../intent.ts';
import { save } from '../replies/fill.ts';
import { withEvaluation } from '../replies/guard.ts';
import { askingOf } from '../replies/pending.ts';
import type { Conversation, Reply } from '../reply.ts';
import { begin, putAgain } from './walk.ts';

/** 逐题填写: of the section of the card it replies to; said again, the question that is asked already. */
export async function oneByOne(talk: Conversation, evaluation: OpenEvaluation): Promise<Reply> {
  const section = talk.replyTo?.section ?? null;
  const asking = await askingOf(talk);
  if (asking !== null && section === null) return putAgain(talk, evaluation, asking);
  return begin(talk, evaluation, section);
}

/** A form that was handed in; 改为逐题填写 saves it first and then asks its section by text. */
export async function saveForm(
  talk: Conversation,
  intent: Extract<Intent, { want: 'save' }>,
): Promise<Reply> {
  const saved = await save(talk, intent);
  if (intent.go !== 'one_by_one' || saved.show === undefined) return saved;
  const begun = await withEvaluation(talk, 'answer', intent.evaluation, (opened) =>
    begin(talk, opened, intent.section),
  );
  const toast = saved.toast?.kind === 'warning' ? saved.toast : begun.toast;
  return { ...saved, ...begun, ...(toast === undefined ? {} : { toast }) };
}
