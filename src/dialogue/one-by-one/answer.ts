import { fill } from '../../../prompts/fill.ts';
import { oneByOne } from '../../../prompts/one-by-one.ts';
import {
  type Asking,
  newerAnswer,
  notYourQuestion,
  type OpenEvaluation,
  type Saved,
} from '../../evaluation/index.ts';
import type { FactDefinition } from '../../facts/index.ts';
import { bindScheme, questionCopy } from '../../schemes/index.ts';
import { confirmFigures, recognisedIn } from '../figures/confirm.ts';
import type { Recognised } from '../figures/recognise.ts';
import { shortLabel } from '../label.ts';
import { afterSaving } from '../replies/colleagues.ts';
import { refusal, withEvaluation } from '../replies/guard.ts';
import { tellTable } from '../replies/lists/tell-table.ts';
import { refreshed } from '../replies/shown.ts';
import { tooLongSentence } from '../replies/told-text.ts';
import type { Conversation, Reply } from '../reply.ts';
import { saveTyped } from '../save.ts';
import { onceMoreFor, sayIssues, sentenceOfIssue } from '../say.ts';
import { takesLongText } from '../views/question.ts';
import { askedQuestion, sectionAsking } from './order.ts';
import { whoKnows } from './owner.ts';
import { beginningOf } from './question-message.ts';
import { recordedSentences } from './recorded.ts';
import { moveOn, put } from './walk.ts';

const asksBack = /[?？]\s*$|^(?:怎么|什么|为什么|为啥|如何|啥)/;
/** From this many characters on, a message is a long text itself, however it begins or ends. */
const longerThanQuestion = 20;

/**
 * A message while a question is asked: its answer, in whatever form the question takes; figures of several
 * questions are shown for confirmation; a question in return is explained. Nothing else is ever stored.
 */
export function answerAsked(talk: Conversation, asking: Asking, text: string): Promise<Reply> {
  return withEvaluation(talk, 'answer', asking.evaluation, async (evaluation) => {
    const definition = askedQuestion(evaluation, asking.fact);
    if (definition === null) return answerFallen(talk, evaluation, asking, text);
    if (isQuestion(definition, text)) return explain(evaluation, definition);
    const isProse = definition.type === 'text' && definition.long === true;
    const table = isProse ? null : await tableIn(talk, text);
    if (table !== null) return table;
    const tooLong = tooLongSentence(text);
    if (tooLong !== null) return { say: tooLong };
    const section = sectionAsking(evaluation, definition.id)?.id ?? null;
    const found = takesLongText(definition)
      ? null
      : recognisedIn(evaluation, text, { section, asked: definition.id });
    if (found !== null && isAboutOthers(found, definition)) return confirmFigures(talk, evaluation, found);
    const own = found?.rest.length === 0 ? found.figures[0]?.typed : undefined;
    return store(talk, asking, definition, own ?? typedOf(definition, text));
  });
}

/** A question in return. A text may well begin with 如何…, or end in a question; one of several lines is none. */
function isQuestion(definition: FactDefinition, text: string): boolean {
  const written = text.trim();
  const isLong = takesLongText(definition) && [...written].length >= longerThanQuestion;
  const hasLines = (takesLongText(definition) || definition.type === 'text') && written.includes('\n');
  return !isLong && !hasLines && asksBack.test(written);
}

/** A table pasted from a spreadsheet is shown before it counts, whichever list it is for. */
async function tableIn(talk: Conversation, text: string): Promise<Reply | null> {
  return text.includes('\t') ? tellTable(talk, text, null) : null;
}

/** Figures of other questions. Part of a text is none of them while a text is asked for. */
function isAboutOthers({ figures, unclear, rest }: Recognised, definition: FactDefinition): boolean {
  const onlyOwn = figures.every(({ fact }) => fact === definition.id) && unclear.length === 0;
  return !onlyOwn && (definition.type !== 'text' || rest.length === 0);
}

async function store(
  talk: Conversation,
  asking: Asking,
  definition: FactDefinition,
  typed: string | readonly string[],
): Promise<Reply> {
  const saved = await saveReading(talk, asking, { [definition.id]: typed });
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  const { after, rejected } = saved.value;
  const refresh = await refreshed(talk, after);
  const issue = rejected.get(definition.id);
  if (issue === undefined) {
    const said = recordedSentences(saved.value, definition);
    return { ...(await moveOn(talk, after, asking, said)), refresh, ...afterSaving(talk, saved.value) };
  }
  if (issue.code === notYourQuestion) {
    return { ...(await moveOn(talk, after, asking, [sentenceOfIssue(issue)])), refresh };
  }
  const question = await put(talk, after, definition, asking);
  const again =
    issue.code === newerAnswer ? `${onceMoreFor(issue, 'send')}\n${question}` : onceMore(after, definition);
  return { say: `${sentenceOfIssue(issue)}\n${again}`, refresh };
}

function saveReading(
  talk: Conversation,
  { evaluation, version }: Asking,
  typed: Readonly<Record<string, string | readonly string[]>>,
): ReturnType<typeof saveTyped> {
  return saveTyped(talk, { evaluation, version, typed, source: 'text' });
}

function onceMore(evaluation: OpenEvaluation, { id }: FactDefinition): string {
  const { label, example } = questionCopy(evaluation.scheme, id);
  return example === '' ? fill(oneByOne.againBare, { label }) : fill(oneByOne.again, { label, example });
}

/** The question has fallen away since it was put: what was written is kept, and the next one is put. */
async function answerFallen(
  talk: Conversation,
  evaluation: OpenEvaluation,
  asking: Asking,
  text: string,
): Promise<Reply> {
  const definition = bindScheme(evaluation.scheme).definitionOf(asking.fact);
  if (definition === undefined) {
    const gone = fill(oneByOne.noLongerKnown, { text: beginningOf(text) });
    return moveOn(talk, evaluation, asking, [gone]);
  }
  const saved = await saveReading(talk, asking, { [asking.fact]: typedOf(definition, text) });
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  const { after, rejected } = saved.value;
  const issue = rejected.get(asking.fact);
  if (issue?.code === notYourQuestion) return moveOn(talk, after, asking, [sentenceOfIssue(issue)]);
  const template = keptIt(saved.value, definition) ? oneByOne.noLongerAskedKept : oneByOne.noLongerAsked;
  const moved = await moveOn(talk, after, asking, [
    fill(template, { label: shortLabel(after, asking.fact) }),
  ]);
  return { ...moved, ...afterSaving(talk, saved.value) };
}

const keptIt = ({ accepted }: Saved, { id }: FactDefinition) => accepted.includes(id);

/** A digit answers a question with choices: `1` is 是, `1、3` the first and third. */
function typedOf(definition: FactDefinition, text: string): string | readonly string[] {
  const written = text.normalize('NFKC').trim();
  const named = optionsOf(definition);
  if (definition.type === 'choices') {
    const numbers = written.split(/[、,;\s]+/).filter((part) => part !== '');
    const chosen = numbers.map((number) => named[Number(number) - 1]);
    return chosen.every((value) => value !== undefined) ? chosen : text;
  }
  return (/^\d{1,2}[.、]?$/.test(written) ? named[Number.parseInt(written, 10) - 1] : undefined) ?? text;
}

function optionsOf(definition: FactDefinition): readonly string[] {
  if (definition.type === 'bool') return ['是', '否'];
  return definition.type === 'enum' || definition.type === 'choices' ? definition.values : [];
}

/** Who knows it and how to count, for somebody who asks instead of answering. */
function explain(evaluation: OpenEvaluation, definition: FactDefinition): Reply {
  const { help } = questionCopy(evaluation.scheme, definition.id);
  return { say: fill(oneByOne.explained, { help, whoKnows: whoKnows(evaluation, definition) }) };
}
