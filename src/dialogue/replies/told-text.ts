import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type AnswersInput,
  type AskedSection,
  type EvaluationId,
  type FileOrigin,
  mayAnswer,
  notYourQuestion,
  type OpenEvaluation,
  openEvaluation,
  type PendingText,
} from '../../evaluation/index.ts';
import { type FactId, longestText, readAnswer, rowsOfValue, showCount } from '../../facts/index.ts';
import { bindScheme, questionCopy } from '../../schemes/index.ts';
import { explainTerm, termIn } from '../ask/term.ts';
import { notUnderstood } from '../ask/unknown.ts';
import type { Intent } from '../intent.ts';
import { goOnAsking } from '../one-by-one/walk.ts';
import type { Conversation, Reply, Shown } from '../reply.ts';
import { saveTyped } from '../save.ts';
import { sayIssues, sentenceOfIssue } from '../say.ts';
import type { Option } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import { takesLongText } from '../views/question.ts';
import { afterSaving } from './colleagues.ts';
import { ended, notKept, savedSentences } from './ended.ts';
import { currentEvaluation, refusal, withEvaluation } from './guard.ts';
import { tellTable } from './lists/tell-table.ts';
import { type Awaited, awaitedBy, mayConcern, remember } from './pending.ts';
import { refreshed } from './shown.ts';

/** From this length on, or with several lines, an unknown text is taken for an answer, not a command. */
const answerLike = 60;
const previewLength = 300;

/** Whether a text that no question waits for is rather an answer than a command. */
export const isLikeAnswer = (text: string): boolean =>
  text.length >= answerLike || text.trim().includes('\n');

/** Free text: the answer to a question that waits for one, or something that may be an answer. */
export async function tell(talk: Conversation, text: string, section: string | null = null): Promise<Reply> {
  const table = await tellTable(talk, text, section);
  if (table !== null) return table;
  const awaited = await questionAwaiting(talk);
  const evaluation = awaited?.evaluation ?? (await currentEvaluation(talk));
  const isAnswer = awaited !== null || isLikeAnswer(text);
  if (evaluation === null) return { say: await notUnderstood(talk, text) };
  if (!isAnswer) return answerQuestion(talk, evaluation, text);
  return withEvaluation(talk, 'answer', evaluation, (opened) => offerText(talk, opened, { text, awaited }));
}

/** A question in words about what is asked for, where it is one; else that it was not understood. */
async function answerQuestion(talk: Conversation, evaluation: EvaluationId, text: string): Promise<Reply> {
  const term = termIn(text);
  const opened = term === null ? null : await openEvaluation(talk.records, talk.person, evaluation, 'read');
  const explained = opened?.ok && term !== null ? explainTerm(opened.value, term) : null;
  return { say: explained ?? (await notUnderstood(talk, text)) };
}

/** Shows a text before it counts; where no question waits for it, the person chooses one. */
export async function offerText(
  talk: Conversation,
  opened: OpenEvaluation,
  {
    text,
    awaited,
    source,
    origin,
  }: {
    readonly text: string;
    readonly awaited: Awaited | null;
    readonly source?: 'file';
    readonly origin?: FileOrigin | undefined;
  },
): Promise<Reply> {
  const tooLong = tooLongSentence(text);
  if (tooLong !== null) return { say: tooLong };
  const confirming: Confirming = {
    kind: 'confirming',
    id: talk.newId(),
    evaluation: opened.record.id,
    version: awaited?.version ?? opened.record.version,
    fact: awaited?.fact ?? null,
    text,
    ...(source === undefined ? {} : { source }),
    ...(origin === undefined ? {} : { origin }),
  };
  await remember(talk, confirming);
  return { show: confirmation(opened, confirming) };
}

/** That a text has more characters than an answer keeps; null: it has not. */
export function tooLongSentence(text: string): string | null {
  const characters = [...text].length;
  return characters > longestText ? fill(dialogue.textTooLong, { characters: showCount(characters) }) : null;
}

/** The question for a long text that was opened with 修改: whatever is sent next is its answer. */
export async function questionAwaiting(talk: Conversation): Promise<Awaited | null> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'awaiting' || !mayConcern(talk, pending.evaluation)) return null;
  const opened = await openEvaluation(talk.records, talk.person, pending.evaluation, 'answer');
  const definition = opened.ok ? bindScheme(opened.value.scheme).definitionOf(pending.fact) : undefined;
  if (definition === undefined) return null;
  return takesLongText(definition) ? pending : null;
}

/** Whether a text can be the answer that is waited for, by 修改 <题目> or one question at a time. */
export async function isAnswerTo(talk: Conversation, text: string): Promise<boolean> {
  const awaited = await awaitedBy(talk);
  if (awaited === null) return false;
  const opened = await openEvaluation(talk.records, talk.person, awaited.evaluation, 'answer');
  const definition = opened.ok ? bindScheme(opened.value.scheme).definitionOf(awaited.fact) : undefined;
  return definition !== undefined && (takesLongText(definition) || readAnswer(definition, text).ok);
}

type Confirming = Extract<PendingText, { kind: 'confirming' }>;

/** 保存 on the confirmation card: what that very card shows, for the evaluation it was sent for. */
export async function keepText(
  talk: Conversation,
  intent: Extract<Intent, { want: 'keep_text' }>,
): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'confirming' || pending.id !== intent.text) return refusal(dialogue.textGone);
  const fact = pending.fact ?? intent.fact;
  if (fact === null) return refusal(dialogue.chooseQuestion);
  const { evaluation, version, text, source, cameWith: origin } = pending;
  const typed = { [fact]: text };
  const input: AnswersInput = { evaluation, version, typed, source: source ?? 'text', origin };
  const saved = await saveTyped(talk, input);
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  const issue = saved.value.rejected.get(fact);
  if (issue !== undefined) {
    const { version: newest } = saved.value.after.record;
    if (issue.code === notYourQuestion) {
      await remember(talk, null);
      return { say: sentenceOfIssue(issue) };
    }
    await remember(talk, { kind: 'awaiting', evaluation, version: newest, fact });
    const problem = sentenceOfIssue(issue);
    return {
      say: fill(notKept(issue), { label: questionCopy(saved.value.after.scheme, fact).label, problem }),
    };
  }
  await remember(talk, null);
  const question = await goOnAsking(talk, saved.value.after, [fact]);
  return {
    show: ended(evaluation, dialogue.textSavedTitle, savedSentences(saved.value, fact)),
    ...(question === null ? {} : { say: question }),
    refresh: await refreshed(talk, saved.value.after),
    ...afterSaving(talk, saved.value),
  };
}

/** 不保存 on the confirmation card. */
export async function discardText(talk: Conversation, { evaluation }: Confirming): Promise<Reply> {
  await remember(talk, null);
  return { show: ended(evaluation, dialogue.textDroppedTitle, dialogue.textDropped) };
}

function confirmation(opened: OpenEvaluation, { id, fact, text, origin }: Confirming): Shown {
  const evaluation = opened.record.id;
  return {
    topic: 'text',
    evaluation,
    view: {
      view: 'confirm_text',
      id,
      ...headingOf(opened.record),
      question: fact === null ? null : { fact, label: questionCopy(opened.scheme, fact).label },
      choices: fact === null ? opened.asked.flatMap((section) => longTextOptions(opened, section)) : [],
      preview: previewOf(text),
      characters: [...text].length,
      keepable: origin !== undefined && opened.deeds.has('attach'),
      replaces: fact === null ? 0 : rowsOf(opened, fact),
    },
  };
}

function longTextOptions(opened: OpenEvaluation, section: AskedSection): readonly Option[] {
  const own = section.questions.filter(({ id }) => mayAnswer(opened, id));
  return own.filter(takesLongText).map(({ id }) => {
    const { label } = questionCopy(opened.scheme, id);
    const rows = rowsOf(opened, id);
    return {
      value: id,
      label: rows === 0 ? label : fill(dialogue.replacingRows, { label, rows: String(rows) }),
    };
  });
}

/** Rows that a text for this question takes the place of. */
function rowsOf({ scheme, facts }: OpenEvaluation, fact: FactId): number {
  return bindScheme(scheme).definitionOf(fact)?.type === 'list' ? rowsOfValue(facts[fact]).length : 0;
}

function previewOf(text: string): string {
  const characters = [...text];
  if (characters.length <= previewLength * 2) return text;
  return `${characters.slice(0, previewLength).join('')}\n……\n${characters.slice(-previewLength).join('')}`;
}
