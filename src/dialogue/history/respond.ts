import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { type OpenEvaluation, readHistory } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import { questionCopy } from '../../schemes/index.ts';
import { findQuestions, questionsNamed } from '../find-question.ts';
import { currentEvaluation, refusal, withEvaluation } from '../replies/guard.ts';
import { hear } from '../replies/hear.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { HistoryIntent } from './intent.ts';
import { undo } from './undo.ts';
import { historyView } from './view.ts';

/** 历史, 历史 <题目> and 撤销. */
export function respondToHistory(talk: Conversation, intent: HistoryIntent): Promise<Reply> {
  switch (intent.want) {
    case 'history': {
      const { question } = intent;
      return withEvaluation(talk, 'read', undefined, (opened) =>
        question === undefined ? show(talk, opened, null, 0) : showNamed(talk, opened, question),
      );
    }
    case 'history_or_tell':
      return historyOrTell(talk, intent);
    case 'history_page':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) =>
        show(talk, opened, intent.fact, intent.page),
      );
    case 'undo':
      return withEvaluation(talk, 'answer', intent.evaluation, (opened) => undo(talk, opened));
  }
}

/** `历史采购计划` is a question where there is one of that name, else a text like any other. */
async function historyOrTell(
  talk: Conversation,
  { question, text }: Extract<HistoryIntent, { want: 'history_or_tell' }>,
): Promise<Reply> {
  const { pending, asking } = await talk.records.person(talk.person);
  const id = await currentEvaluation(talk);
  if (id === null || pending?.kind === 'awaiting' || asking !== null) return hear(talk, text);
  return withEvaluation(talk, 'read', id, (opened) =>
    questionsNamed(opened, question).length > 0 ? showNamed(talk, opened, question) : hear(talk, text),
  );
}

async function showNamed(talk: Conversation, opened: OpenEvaluation, named: string): Promise<Reply> {
  const [question, ...others] = findQuestions(opened, named);
  if (question === undefined) return { say: fill(dialogue.noSuchQuestion, { question: named }) };
  if (others.length === 0) return show(talk, opened, question.id, 0);
  const names = [question, ...others]
    .slice(0, 6)
    .map(({ id }) => `· ${questionCopy(opened.scheme, id).label}`)
    .join('\n');
  return { say: fill(dialogue.severalQuestions, { question: named, names }) };
}

async function show(
  talk: Conversation,
  opened: OpenEvaluation,
  fact: FactId | null,
  page: number,
): Promise<Reply> {
  const { id: evaluation } = opened.record;
  const read = await readHistory(talk.records, talk.person, { evaluation, fact, page });
  if (!read.ok) return refusal(sayIssues(read.issues));
  const view = historyView(talk, fact, read.value);
  return { show: { topic: 'history', evaluation, view } };
}
