import { fill } from '../../../prompts/fill.ts';
import { oneByOne } from '../../../prompts/one-by-one.ts';
import {
  type Draft,
  isOpen,
  newerAnswer,
  type OpenEvaluation,
  type PersonId,
  progressOf,
} from '../../evaluation/index.ts';
import { clipped, type FactDefinition, type FactValue, showValue } from '../../facts/index.ts';
import type { Question } from '../view.ts';
import { wholeProgress } from '../views/contents.ts';
import { questionViews } from '../views/section.ts';
import { sectionAsking } from './order.ts';

const longestShown = 100;
const longestBeginning = 40;

/** The question as one message: where it stands, how to answer, and the answer there is. */
export function questionMessage(
  evaluation: OpenEvaluation,
  definition: FactDefinition,
  drafts: readonly Draft[],
  viewer: PersonId,
): string {
  const [question] = questionViews(evaluation, [definition], drafts, { viewer });
  if (question === undefined) throw new Error(`no view of the question ${definition.id}`);
  const value = evaluation.facts[definition.id];
  const draft = drafts.find(({ fact, issue }) => fact === definition.id && issue.code !== newerAnswer);
  return [
    progressLine(evaluation, definition),
    question.label,
    question.help,
    howToAnswer(definition, question),
    ...(isOptional(evaluation, definition) ? [oneByOne.optional] : []),
    ...(value === undefined ? [] : [fill(oneByOne.present, { shown: shortValue(definition, value) })]),
    question.waiting ?? '',
    ...(draft === undefined || question.problem === null
      ? []
      : [fill(oneByOne.draft, { typed: beginningOf(draft.typed), problem: question.problem })]),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** `政府采购 2/6 · 全部 37/85`, answered and asked, as the cards count. */
function progressLine(evaluation: OpenEvaluation, { id }: FactDefinition): string {
  const section = sectionAsking(evaluation, id);
  if (section === null) throw new Error(`the question ${id} is not asked`);
  const here = progressOf(section, evaluation.facts);
  const all = wholeProgress(evaluation);
  return fill(oneByOne.progress, {
    section: section.name,
    answered: String(here.answered),
    asked: String(here.asked),
    allAnswered: String(all.answered),
    allAsked: String(all.asked),
  });
}

function howToAnswer(definition: FactDefinition, { options, example }: Question): string {
  const numbered = options
    .map(({ label }, index) => fill(oneByOne.option, { number: String(index + 1), label }))
    .join('　');
  if (numbered !== '') {
    return fill(definition.type === 'choices' ? oneByOne.chooseMany : oneByOne.choose, { options: numbered });
  }
  const shown = example === '' ? '' : fill(oneByOne.example, { example });
  if (definition.type === 'list') return `${oneByOne.lines}${shown}`;
  return definition.type === 'text' && definition.long === true ? `${oneByOne.prose}${shown}` : shown;
}

function isOptional({ facts }: OpenEvaluation, definition: FactDefinition): boolean {
  return facts[definition.id] === undefined && !isOpen(definition, facts);
}

/** A value in one line: long texts and lists by their length. */
export function shortValue(definition: FactDefinition, value: FactValue): string {
  const shown = showValue(definition, value);
  if (definition.type === 'list' && Array.isArray(value)) {
    return `${beginningOf(shown)}${fill(oneByOne.rows, { rows: String(value.length) })}`;
  }
  if ([...shown].length <= longestShown) return shown;
  return `${beginningOf(shown)}${fill(oneByOne.longText, { characters: String([...shown].length) })}`;
}

/** The beginning of a text on one line. */
export function beginningOf(text: string): string {
  return clipped(text.replaceAll('\n', ' '), longestBeginning);
}
