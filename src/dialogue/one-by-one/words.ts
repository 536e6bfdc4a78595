import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { oneByOne } from '../../../prompts/one-by-one.ts';
import { type Asking, clearingWord, deferQuestion, type OpenEvaluation } from '../../evaluation/index.ts';
import type { FactDefinition } from '../../facts/index.ts';
import { questionCopy } from '../../schemes/index.ts';
import { shortLabel } from '../label.ts';
import { afterSaving, colleaguesRefreshed } from '../replies/colleagues.ts';
import { resume } from '../replies/fill.ts';
import { refusal } from '../replies/guard.ts';
import { askingOf } from '../replies/pending.ts';
import { refreshed } from '../replies/shown.ts';
import type { Conversation, Reply } from '../reply.ts';
import { saveTyped } from '../save.ts';
import { sayIssues } from '../say.ts';
import { askedQuestion, previousTo } from './order.ts';
import { whoKnows } from './owner.ts';
import { shortValue } from './question-message.ts';
import { noLongerAskedSentence, recordedSentences } from './recorded.ts';
import { moveOn, put, putAgain } from './walk.ts';

/** What people say about the question that is asked, besides answering it. */
export type AskingWord = 'skip' | 'back' | 'not_known' | 'clear_this' | 'go_on' | 'leave';

/** Somebody at a question: the conversation, the evaluation, and where in it they are. */
interface AtQuestion {
  readonly talk: Conversation;
  readonly evaluation: OpenEvaluation;
  readonly asking: Asking;
  readonly definition: FactDefinition;
}

/** Answers such a word; where nothing is asked by text it means the cards, or is answered in a sentence. */
export async function answerWord(
  talk: Conversation,
  evaluation: OpenEvaluation,
  word: AskingWord,
): Promise<Reply> {
  const asking = await askingOf(talk);
  if (asking === null) return withoutQuestion(talk, evaluation, word);
  if (word === 'leave') return { ...(await resume(talk, evaluation)), say: oneByOne.left };
  const definition = askedQuestion(evaluation, asking.fact);
  if (definition === null) {
    return moveOn(talk, evaluation, asking, [noLongerAskedSentence(evaluation, asking.fact)]);
  }
  const at = { talk, evaluation, asking, definition };
  switch (word) {
    case 'skip':
      return skip(at);
    case 'back':
      return back(at);
    case 'not_known':
      return notKnown(at);
    case 'clear_this':
      return clearThis(at);
    case 'go_on':
      return putAgain(talk, evaluation, asking);
  }
}

function withoutQuestion(
  talk: Conversation,
  evaluation: OpenEvaluation,
  word: AskingWord,
): Reply | Promise<Reply> {
  if (word === 'clear_this') return { say: dialogue.editWhat };
  if (word === 'not_known' || word === 'leave') return { say: oneByOne.notBegun };
  return resume(talk, evaluation);
}

/**
 * An answer there is stays, and a wrong entry that was kept beside it is done with; without one the question
 * stays open.
 */
async function skip(at: AtQuestion): Promise<Reply> {
  const { talk, evaluation, asking } = at;
  if (evaluation.facts[asking.fact] !== undefined) {
    await talk.records.clearDrafts(evaluation.record.id, talk.person, [asking.fact]);
  }
  return moveOn(talk, evaluation, asking, [keptSentence(at) ?? skippedSentence(at)]);
}

/** The question put before this one, else the one before it in order, with its present answer. */
async function back({ talk, evaluation, asking }: AtQuestion): Promise<Reply> {
  const { resumeAt } = asking;
  const at = asking.trail.findLastIndex((fact) => fact !== asking.fact && askedQuestion(evaluation, fact));
  const earlier = asking.trail[at];
  const before =
    (earlier === undefined ? null : askedQuestion(evaluation, earlier)) ??
    previousTo(evaluation, asking.fact);
  if (before === null) return putAgain(talk, evaluation, asking, [oneByOne.firstQuestion]);
  return {
    say: await put(talk, evaluation, before, { trail: asking.trail.slice(0, Math.max(at, 0)), resumeAt }),
  };
}

/** Notes the question as one that waits for somebody who knows, and says who that usually is. */
async function notKnown(at: AtQuestion): Promise<Reply> {
  const { talk, evaluation, asking, definition } = at;
  const kept = keptSentence(at);
  if (kept !== null) return moveOn(talk, evaluation, asking, [kept]);
  const input = { evaluation: evaluation.record.id, fact: definition.id };
  const noted = await deferQuestion(talk.records, talk.person, input, talk.now);
  if (!noted.ok) return refusal(sayIssues(noted.issues));
  const label = shortLabel(evaluation, definition.id);
  const said = [
    fill(oneByOne.deferred, { label }),
    `${whoKnows(evaluation, definition)}${fill(oneByOne.deferredHow, { name: label })}`,
  ].join('');
  return {
    ...(await moveOn(talk, noted.value, asking, [said])),
    refresh: await refreshed(talk, noted.value),
    others: colleaguesRefreshed(talk, noted.value),
  };
}

/** Takes the answer of the asked question back, and its wrong entry, and puts it again. */
async function clearThis({ talk, evaluation, asking, definition }: AtQuestion): Promise<Reply> {
  const typed = { [definition.id]: clearingWord };
  const input = { evaluation: evaluation.record.id, version: asking.version, typed, source: 'text' } as const;
  const saved = await saveTyped(talk, input);
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  const issue = saved.value.rejected.get(definition.id);
  const said = issue === undefined ? recordedSentences(saved.value, definition) : [sayIssues([issue])];
  const again = await putAgain(talk, saved.value.after, asking, said);
  return { ...again, refresh: await refreshed(talk, saved.value.after), ...afterSaving(talk, saved.value) };
}

function keptSentence({ evaluation, definition }: AtQuestion): string | null {
  const value = evaluation.facts[definition.id];
  if (value === undefined) return null;
  const label = shortLabel(evaluation, definition.id);
  return fill(oneByOne.kept, { label, shown: shortValue(definition, value) });
}

function skippedSentence({ evaluation, definition }: AtQuestion): string {
  return fill(oneByOne.skipped, { label: shortLabel(evaluation, definition.id) });
}

/** After an answer to something else, how to come back to the question that is asked. */
export function wayBack(evaluation: OpenEvaluation, { fact }: Asking): string {
  if (askedQuestion(evaluation, fact) === null) return oneByOne.goOnLaterBare;
  return fill(oneByOne.goOnLater, { label: questionCopy(evaluation.scheme, fact).label });
}
