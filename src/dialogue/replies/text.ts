import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { questionOf } from '../../../prompts/questions/index.ts';
import {
  type AskedSection,
  type OpenEvaluation,
  type PendingText,
  placeOfFact,
  saveAnswers,
} from '../../evaluation/index.ts';
import type { FactDefinition } from '../../facts/index.ts';
import { headlineOf } from '../../scoring/index.ts';
import { findQuestions } from '../find-question.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues, sentenceOfIssue } from '../say.ts';
import type { ConfirmTextView, Option } from '../view.ts';
import { scoreView } from '../views/score.ts';
import { showPlace } from './fill.ts';
import { refusal, withEvaluation } from './guard.ts';

/** The longest message taken as an answer, in characters. */
export const longestText = 20_000;
/** From this length on, or with several lines, an unknown text is taken for an answer, not a command. */
const answerLike = 60;
const previewLength = 300;

/** 修改 <题目>: opens the form at the question; a long text can also be sent as the next message. */
export async function edit(talk: Conversation, evaluation: OpenEvaluation, named: string): Promise<Reply> {
  const found = findQuestions(evaluation.asked, named);
  const [question] = found;
  if (question === undefined) return { say: fill(dialogue.noSuchQuestion, { question: named }) };
  if (found.length > 1) {
    const names = found.slice(0, 6).map((other) => `· ${questionOf(other.id).label}`);
    return { say: fill(dialogue.severalQuestions, { question: named, names: names.join('\n') }) };
  }
  const place = placeOfFact(evaluation.asked, question.id);
  if (place === null) return { say: fill(dialogue.noSuchQuestion, { question: named }) };
  const form = await showPlace(talk, evaluation, place);
  if (!takesLongText(question)) return form;
  await remember(talk, { kind: 'awaiting', fact: question.id });
  const how = question.type === 'list' ? dialogue.tellLines : dialogue.tellProse;
  return { ...form, say: fill(dialogue.tellText, { label: questionOf(question.id).label, how }) };
}

/** Free text: the answer to a question that waits for one, or something that may be an answer. */
export async function tell(talk: Conversation, text: string): Promise<Reply> {
  const { pending, current } = await talk.records.person(talk.person);
  const awaited = pending?.kind === 'awaiting' ? pending.fact : null;
  const looksLikeAnswer = awaited !== null || text.length >= answerLike || text.trim().includes('\n');
  if (current === null || !looksLikeAnswer) return { say: fill(dialogue.unknown, { text: shortened(text) }) };
  if (text.length > longestText) {
    return { say: fill(dialogue.textTooLong, { characters: String(text.length) }) };
  }
  return withEvaluation(talk, 'answer', current, async (evaluation) => {
    await remember(talk, { kind: 'confirming', fact: awaited, text });
    return {
      show: { topic: 'text', evaluation: current, view: confirmView(evaluation, awaited, text) },
    };
  });
}

/** 保存 on the confirmation card. `chosen` is the question picked there, if it was not known before. */
export async function keepText(talk: Conversation, chosen: string | null): Promise<Reply> {
  const { pending, current } = await talk.records.person(talk.person);
  if (pending?.kind !== 'confirming' || current === null) return refusal(dialogue.textGone);
  const fact = pending.fact ?? chosen;
  if (fact === null) return refusal(dialogue.chooseQuestion);
  return withEvaluation(talk, 'answer', current, async (evaluation) => {
    const input = {
      evaluation: current,
      version: evaluation.record.version,
      typed: { [fact]: pending.text },
    };
    const saved = await saveAnswers(talk.records, talk.person, { ...input, source: 'text' }, talk.now);
    if (!saved.ok) return refusal(sayIssues(saved.issues));
    const { label } = questionOf(fact);
    const issue = saved.value.rejected.get(fact);
    if (issue !== undefined) {
      await remember(talk, { kind: 'awaiting', fact });
      return { say: fill(dialogue.textNotRead, { label, problem: sentenceOfIssue(issue) }) };
    }
    await remember(talk, null);
    const headlines = saved.value.after.sheet.indicators
      .filter((indicator) => indicator.inputs.some((input) => input.fact === fact))
      .map((indicator) => headlineOf(indicator));
    const text = [fill(dialogue.textSaved, { label }), ...headlines].join('\n');
    return {
      show: {
        topic: 'text',
        evaluation: current,
        view: {
          view: 'notice',
          title: dialogue.textSavedTitle,
          text,
          actions: [{ do: 'resume' }, { do: 'contents' }],
        },
      },
      refresh: [{ topic: 'score', evaluation: current, view: scoreView(saved.value.after) }],
    };
  });
}

/** 不保存 on the confirmation card. */
export async function discardText(talk: Conversation): Promise<Reply> {
  const { current } = await talk.records.person(talk.person);
  await remember(talk, null);
  return {
    show: {
      topic: 'text',
      evaluation: current,
      view: {
        view: 'notice',
        title: dialogue.textDroppedTitle,
        text: dialogue.textDropped,
        actions: [{ do: 'resume' }, { do: 'contents' }],
      },
    },
  };
}

/** A known word ends the wait for a text, so that a later message is not taken for the answer. */
export async function stopAwaiting(talk: Conversation): Promise<void> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind === 'awaiting') await remember(talk, null);
}

async function remember(talk: Conversation, pending: PendingText | null): Promise<void> {
  const person = await talk.records.person(talk.person);
  await talk.records.savePerson({ ...person, pending });
}

function confirmView(evaluation: OpenEvaluation, fact: string | null, text: string): ConfirmTextView {
  return {
    view: 'confirm_text',
    evaluation: evaluation.record.id,
    question: fact === null ? null : { fact, label: questionOf(fact).label },
    choices: fact === null ? evaluation.asked.flatMap(longTextOptions) : [],
    preview: previewOf(text),
    characters: text.length,
  };
}

function longTextOptions(section: AskedSection): readonly Option[] {
  return section.questions
    .filter(takesLongText)
    .map((question) => ({ value: question.id, label: questionOf(question.id).label }));
}

const takesLongText = (question: FactDefinition) =>
  question.type === 'list' || (question.type === 'text' && question.long === true);

const shortened = (text: string) => (text.length > 20 ? `${[...text].slice(0, 20).join('')}…` : text);

function previewOf(text: string): string {
  const characters = [...text];
  if (characters.length <= previewLength * 2) return text;
  return `${characters.slice(0, previewLength).join('')}\n……\n${characters.slice(-previewLength).join('')}`;
}
