import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { lists } from '../../../prompts/lists.ts';
import {
  clearingWord,
  mayAnswer,
  type OpenEvaluation,
  placeOfFact,
  takesChanges,
  withheld,
} from '../../evaluation/index.ts';
import { type FactDefinition, showValue } from '../../facts/index.ts';
import { questionCopy, type Scheme } from '../../schemes/index.ts';
import { findQuestions, questionsNamed } from '../find-question.ts';
import { putOutOfTurn } from '../one-by-one/walk.ts';
import type { Conversation, Reply } from '../reply.ts';
import { saveTyped } from '../save.ts';
import { sayIssues, sentenceOfIssue, unitName } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import { takesLongText } from '../views/question.ts';
import { afterSaving } from './colleagues.ts';
import { showPlace } from './fill.ts';
import { refusal } from './guard.ts';
import { askingOf, remember } from './pending.ts';
import { refreshed } from './shown.ts';

/**
 * 修改 <题目>: opens the form at the question; a long text can also be sent as the next message. Whoever is asked
 * by text is asked this question next, and goes on afterwards where they were.
 */
export async function edit(talk: Conversation, evaluation: OpenEvaluation, named: string): Promise<Reply> {
  return withQuestion(evaluation, named, async (question) => {
    const place = placeOfFact(evaluation.asked, question.id);
    if (place === null) return { say: fill(dialogue.noSuchQuestion, { question: named }) };
    const isOwn = mayAnswer(evaluation, question.id);
    const asking = isOwn ? await askingOf(talk) : null;
    if (asking !== null) return putOutOfTurn(talk, evaluation, asking, question);
    const form = await showPlace(talk, evaluation, place);
    if (!isOwn) return form;
    const { id, version } = evaluation.record;
    await remember(talk, { kind: 'awaiting', evaluation: id, version, fact: question.id });
    if (!takesLongText(question)) return form;
    const { label } = questionCopy(evaluation.scheme, question.id);
    if (question.type === 'list' && question.columns.length > 1) {
      return { ...form, say: fill(dialogue.tellTable, { label, how: lists.howToPaste }) };
    }
    const how = question.type === 'list' ? dialogue.tellLines : dialogue.tellProse;
    return { ...form, say: fill(dialogue.tellText, { label, how }) };
  });
}

/**
 * 清空 <题目>: takes an answer back, also of choices and dates, whose fields cannot be emptied. Only a full
 * name will do, since a part of one may mean another question than the person thinks.
 */
export async function clear(talk: Conversation, evaluation: OpenEvaluation, named: string): Promise<Reply> {
  const [question, another] = questionsNamed(evaluation, named);
  if (question === undefined || another !== undefined) {
    const similar = findQuestions(evaluation, named);
    if (similar.length === 0) return { say: fill(dialogue.noSuchQuestion, { question: named }) };
    return { say: fill(dialogue.clearWhich, { names: namesOf(evaluation.scheme, similar) }) };
  }
  if (takesChanges(evaluation.record.status) && !mayAnswer(evaluation, question.id)) {
    return { say: sentenceOfIssue(withheld(evaluation, question, clearingWord)) };
  }
  return clearAnswer(talk, evaluation, question);
}

/** Takes an answer back, and what was typed for it without being kept. */
export async function clearAnswer(
  talk: Conversation,
  evaluation: OpenEvaluation,
  question: FactDefinition,
): Promise<Reply> {
  const { id, version } = evaluation.record;
  const { label } = questionCopy(evaluation.scheme, question.id);
  const drafts = await talk.records.drafts(id, talk.person);
  const value = evaluation.facts[question.id];
  const input = { evaluation: id, version, typed: { [question.id]: clearingWord }, source: 'text' } as const;
  const saved = await saveTyped(talk, input);
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  const refresh = await refreshed(talk, saved.value.after);
  if (value !== undefined) {
    const values = { label, was: showValue(question, value), unit: unitName(headingOf(evaluation.record)) };
    return { say: fill(dialogue.cleared, values), refresh, ...afterSaving(talk, saved.value) };
  }
  const hadDraft = drafts.some((draft) => draft.fact === question.id);
  return { say: fill(hadDraft ? dialogue.draftCleared : dialogue.alreadyEmpty, { label }), refresh };
}

/** Goes on with the one question a name means; else says that there is none, or which ones there are. */
async function withQuestion(
  evaluation: OpenEvaluation,
  named: string,
  goOn: (question: FactDefinition) => Promise<Reply>,
): Promise<Reply> {
  const [question, ...others] = findQuestions(evaluation, named);
  if (question === undefined) return { say: fill(dialogue.noSuchQuestion, { question: named }) };
  if (others.length === 0) return goOn(question);
  const names = namesOf(evaluation.scheme, [question, ...others]);
  return { say: fill(dialogue.severalQuestions, { question: named, names }) };
}

function namesOf(scheme: Scheme, questions: readonly FactDefinition[]): string {
  return questions
    .slice(0, 6)
    .map((one) => `· ${questionCopy(scheme, one.id).label}`)
    .join('\n');
}
