import { askCopy as copy, askWords as words } from '../../../prompts/ask.ts';
import { fill } from '../../../prompts/fill.ts';
import type { OpenEvaluation } from '../../evaluation/index.ts';
import { clipped, type FactDefinition } from '../../facts/index.ts';
import { questionCopy } from '../../schemes/index.ts';
import type { IndicatorScore } from '../../scoring/index.ts';
import { findQuestions } from '../find-question.ts';
import { shortLabel } from '../label.ts';
import { ownerOf } from '../one-by-one/owner.ts';

const forms = [
  new RegExp(`^(?:${words.whatIs})(?<term>.{2,20}?)$`),
  new RegExp(`^(?<term>.{2,20}?)(?:${words.thisOne})?(?:${words.howToFill})$`),
];
const mostQuestions = 4;
const mostIndicators = 2;
const longestStandard = 300;

/** `固定资产怎么填`, `什么是三公经费`, `预算执行率怎么算`: what is asked about; null: the text is no such question. */
export function termIn(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s?!。,、“”"《》]+/g, '')
    .replace(/^(?:请问|那|这个)/, '');
  for (const form of forms) {
    const term = form.exec(plain)?.groups?.term;
    if (term !== undefined) return term;
  }
  return null;
}

/** What the indicators and questions of that name want, as the scheme and the form say it; null: there is none. */
export function explainTerm(evaluation: OpenEvaluation, term: string): string | null {
  const indicators = evaluation.sheet.indicators
    .filter(({ name }) => name.includes(term))
    .slice(0, mostIndicators);
  const questions = findQuestions(evaluation, term);
  if (indicators.length + questions.length === 0) return null;
  const shown = questions.slice(0, mostQuestions);
  const [first] = shown;
  return [
    ...indicators.map(indicatorLine),
    ...shown.map((question) => questionLine(evaluation, question)),
    ...(questions.length > shown.length
      ? [fill(copy.termMore, { count: String(questions.length - shown.length) })]
      : []),
    ...(first === undefined ? [] : [fill(copy.termHow, { label: shortLabel(evaluation, first.id) })]),
  ].join('\n');
}

function indicatorLine({ name, maxPoints, standard }: IndicatorScore): string {
  return fill(copy.termIndicator, { name, max: maxPoints, standard: clipped(standard, longestStandard) });
}

function questionLine(evaluation: OpenEvaluation, { id }: FactDefinition): string {
  const { label, help, example } = questionCopy(evaluation.scheme, id);
  const owner = ownerOf(evaluation, id);
  return [
    fill(copy.termQuestion, { label, help }),
    ...(example === '' ? [] : [fill(copy.termExample, { example })]),
    ...(owner === '' ? [] : [fill(copy.termOwner, { owner })]),
  ].join('');
}
