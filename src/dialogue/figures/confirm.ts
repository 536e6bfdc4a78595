import { figuresCopy } from '../../../prompts/figures.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  mayAnswer,
  newerAnswer,
  type OpenEvaluation,
  type PendingText,
  sameValue,
  type TypedFigure,
  withheld,
} from '../../evaluation/index.ts';
import { readAnswer, showValue } from '../../facts/index.ts';
import { bindScheme, limitsOf } from '../../schemes/index.ts';
import { shortLabel } from '../label.ts';
import { goOnAsking } from '../one-by-one/walk.ts';
import { raisedSentences } from '../precheck/hints.ts';
import { headlinesAfter } from '../replies/after-save.ts';
import { afterSaving } from '../replies/colleagues.ts';
import { ended } from '../replies/ended.ts';
import { refusal } from '../replies/guard.ts';
import { remember } from '../replies/pending.ts';
import { refreshed } from '../replies/shown.ts';
import type { Conversation, Reply } from '../reply.ts';
import { saveTyped } from '../save.ts';
import { onceMoreFor, sayIssues, sentenceOfIssue } from '../say.ts';
import type { ConfirmFiguresView, FigureLine } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import { askWhich, knowsAll } from './choose.ts';
import { namedQuestions } from './questions.ts';
import { type FigureContext, type Recognised, recogniseFigures } from './recognise.ts';

type Figures = Extract<PendingText, { kind: 'figures' }>;

/** A hundred figures with their names fit in; what is longer is a text. */
const longestMessage = 2_000;

/** The figures a message holds for the questions of an evaluation; null when it holds none, or is too long. */
export function recognisedIn(
  evaluation: OpenEvaluation,
  text: string,
  context: FigureContext,
): Recognised | null {
  if (text.length > longestMessage) return null;
  return recogniseFigures(text, namedQuestions(evaluation), context);
}

/** Shows figures as they would be stored; where a name fits several questions, asks which first. */
export async function confirmFigures(
  talk: Conversation,
  evaluation: OpenEvaluation,
  { figures, unclear, rest }: Recognised,
): Promise<Reply> {
  const { id, version } = evaluation.record;
  if (unclear.length > 0) {
    await remember(talk, { kind: 'choosing', evaluation: id, version, unclear, figures, rest });
    return askWhich(evaluation, unclear[0]);
  }
  const pending: Figures = { kind: 'figures', id: talk.newId(), evaluation: id, version, figures };
  await remember(talk, pending);
  return { show: { topic: 'text', evaluation: id, view: confirmation(evaluation, pending, rest) } };
}

function confirmation(
  evaluation: OpenEvaluation,
  { id, figures }: Figures,
  rest: readonly string[],
): ConfirmFiguresView {
  return {
    view: 'confirm_figures',
    id,
    ...headingOf(evaluation.record),
    lines: figures.map((figure) => lineOf(evaluation, figure)),
    rest,
  };
}

function lineOf(evaluation: OpenEvaluation, { fact, typed }: TypedFigure): FigureLine {
  const { definitionOf } = bindScheme(evaluation.scheme);
  const definition = definitionOf(fact);
  if (definition === undefined) throw new Error(`a figure for the undeclared fact ${fact}`);
  const label = shortLabel(evaluation, fact);
  if (!mayAnswer(evaluation, fact)) {
    return {
      label,
      shown: null,
      was: null,
      remark: sentenceOfIssue(withheld(evaluation, definition, typed)),
    };
  }
  const maxPoints = limitsOf(evaluation.scheme, evaluation.facts).get(fact);
  const read = readAnswer(definition, typed, maxPoints === undefined ? {} : { maxPoints });
  if (!read.ok) return { label, shown: null, was: null, remark: sayIssues(read.issues) };
  const earlier = evaluation.facts[fact];
  const isSame = sameValue(earlier, read.value.value);
  const { notice } = read.value;
  return {
    label,
    shown: showValue(definition, read.value.value),
    was: earlier === undefined || isSame ? null : showValue(definition, earlier),
    remark: notice === null || notice.code === 'understood' ? null : sentenceOfIssue(notice),
  };
}

/** 保存 on the card: exactly what it shows; what cannot be read stays as a wrong entry of its question. */
export async function keepFigures(talk: Conversation, pending: Figures): Promise<Reply> {
  const { evaluation, version, figures, cameWith: origin } = pending;
  const typed = Object.fromEntries(figures.map((figure) => [figure.fact, figure.typed]));
  const input = { evaluation, version, typed, source: 'text', origin } as const;
  const saved = await saveTyped(talk, input);
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  await remember(talk, null);
  const { after, accepted, rejected } = saved.value;
  const { definitionOf } = bindScheme(after.scheme);
  const stored = accepted.flatMap((fact) => {
    const definition = definitionOf(fact);
    const value = after.facts[fact];
    if (definition === undefined || value === undefined) return [];
    return [
      fill(figuresCopy.savedLine, { label: shortLabel(after, fact), shown: showValue(definition, value) }),
    ];
  });
  const problems = [...rejected].map(([fact, issue]) =>
    fill(figuresCopy.problem, {
      label: shortLabel(after, fact),
      problem: `${sentenceOfIssue(issue)}${issue.code === newerAnswer ? onceMoreFor(issue, 'send') : ''}`,
    }),
  );
  const contradicting = raisedSentences(saved.value);
  const gone = knowsAll(after, pending) ? [] : [figuresCopy.schemeChanged];
  const text = [...stored, ...problems, ...gone, ...contradicting, ...headlinesAfter(saved.value)].join('\n');
  const title = fill(figuresCopy.savedTitle, { count: String(accepted.length) });
  const question = await goOnAsking(talk, after, accepted);
  return {
    show: ended(evaluation, title, text),
    ...(question === null ? {} : { say: question }),
    refresh: await refreshed(talk, after),
    ...afterSaving(talk, saved.value),
  };
}

/** 不保存 on the card. */
export async function discardFigures(talk: Conversation, { evaluation }: Figures): Promise<Reply> {
  await remember(talk, null);
  return { show: ended(evaluation, figuresCopy.droppedTitle, figuresCopy.dropped) };
}
