import type { OpenEvaluation } from '../../evaluation/index.ts';
import { confirmFigures, recognisedIn } from '../figures/confirm.ts';
import { findQuestions, questionsNamed } from '../find-question.ts';
import type { Intent } from '../intent.ts';
import type { Conversation, Reply } from '../reply.ts';
import { clear, edit } from './edit.ts';
import { currentEvaluation, withEvaluation } from './guard.ts';
import { hear } from './hear.ts';

/**
 * `改采购计划` is a question to change where there is one of that name, else a text like any other. What is
 * awaited as an answer is one, however it begins.
 */
export async function requestOrTell(
  talk: Conversation,
  { want, question, text }: Extract<Intent, { want: 'edit_or_tell' | 'clear_or_tell' }>,
): Promise<Reply> {
  const { pending, asking } = await talk.records.person(talk.person);
  const id = await currentEvaluation(talk);
  if (id === null || pending?.kind === 'awaiting') return hear(talk, text);
  return withEvaluation(talk, 'answer', id, (opened) => {
    if (want === 'clear_or_tell') {
      return questionsNamed(opened, question).length > 0 ? clear(talk, opened, question) : hear(talk, text);
    }
    // While a text is asked for, only a full name is a request: 改进… is how many an answer begins.
    const isNamed = (asking === null ? findQuestions : questionsNamed)(opened, question).length > 0;
    return isNamed ? edit(talk, opened, question) : hear(talk, text);
  });
}

/** 修改 <题目>; with a value behind the name it is that figure: 修改 采购计划 364.8 万. */
export async function editOrFigures(
  talk: Conversation,
  evaluation: OpenEvaluation,
  question: string,
): Promise<Reply> {
  const isKnown = findQuestions(evaluation, question).length > 0;
  const found = isKnown ? null : recognisedIn(evaluation, question, { section: null, asked: null });
  return found === null ? edit(talk, evaluation, question) : confirmFigures(talk, evaluation, found);
}
