import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { questionOf } from '../../../prompts/questions/index.ts';
import { clearingWord, type OpenEvaluation, placeOfFact, saveAnswers } from '../../evaluation/index.ts';
import { type FactDefinition, showValue } from '../../facts/index.ts';
import { findQuestions } from '../find-question.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { takesLongText } from '../views/question.ts';
import { refreshed, showPlace } from './fill.ts';
import { makeCurrent, refusal } from './guard.ts';
import { remember } from './pending.ts';

/** 修改 <题目>: opens the form at the question; a long text can also be sent as the next message. */
export async function edit(talk: Conversation, evaluation: OpenEvaluation, named: string): Promise<Reply> {
  return withQuestion(evaluation, named, async (question) => {
    const place = placeOfFact(evaluation.asked, question.id);
    if (place === null) return { say: fill(dialogue.noSuchQuestion, { question: named }) };
    await makeCurrent(talk, evaluation.record.id);
    const form = await showPlace(talk, evaluation, place);
    const { id, version } = evaluation.record;
    await remember(talk, { kind: 'awaiting', evaluation: id, version, fact: question.id });
    if (!takesLongText(question)) return form;
    const how = question.type === 'list' ? dialogue.tellLines : dialogue.tellProse;
    return { ...form, say: fill(dialogue.tellText, { label: questionOf(question.id).label, how }) };
  });
}

/** 清空 <题目>: takes an answer back; also the way for choices and dates, whose fields cannot be emptied. */
export async function clear(talk: Conversation, evaluation: OpenEvaluation, named: string): Promise<Reply> {
  return withQuestion(evaluation, named, async (question) => {
    const { label } = questionOf(question.id);
    const value = evaluation.facts[question.id];
    if (value === undefined) return { say: fill(dialogue.alreadyEmpty, { label }) };
    const { id, version } = evaluation.record;
    const input = {
      evaluation: id,
      version,
      typed: { [question.id]: clearingWord },
      source: 'text',
    } as const;
    const saved = await saveAnswers(talk.records, talk.person, input, talk.now);
    if (!saved.ok) return refusal(sayIssues(saved.issues));
    const was = showValue(question, value).slice(0, 60);
    return {
      say: fill(dialogue.cleared, { label, was }),
      refresh: await refreshed(talk, saved.value.after),
    };
  });
}

/** Goes on with the one question a name means; else says that there is none, or which ones there are. */
async function withQuestion(
  evaluation: OpenEvaluation,
  named: string,
  goOn: (question: FactDefinition) => Promise<Reply>,
): Promise<Reply> {
  const [question, ...others] = findQuestions(evaluation.asked, named);
  if (question === undefined) return { say: fill(dialogue.noSuchQuestion, { question: named }) };
  if (others.length === 0) return goOn(question);
  const names = [question, ...others].slice(0, 6).map((one) => `· ${questionOf(one.id).label}`);
  return { say: fill(dialogue.severalQuestions, { question: named, names: names.join('\n') }) };
}
