import { cards } from '../../../../prompts/cards.ts';
import { answers } from '../../../../prompts/explanations/index.ts';
import { fill } from '../../../../prompts/fill.ts';
import { headlineOf, type IndicatorScore, sentenceOfExplanation } from '../../../scoring/index.ts';

type Scored = Extract<IndicatorScore, { status: 'scored' }>;

/** The score of an indicator in one line that stands below its name and points. */
export function becauseOf(indicator: IndicatorScore): string {
  return indicator.status === 'scored' ? groundOf(indicator) : obstacleOf(indicator);
}

/** Whose the points are is said once for the whole card. */
const saidElsewhere: ReadonlySet<string> = new Set(['rounded', 'weight_set']);

/** Why points were lost; else the rates the score rests on; else the sum, or the steps, that led to it. */
function groundOf(indicator: Scored): string {
  const { name, score, maxPoints: max, losses, steps } = indicator;
  if (losses.length > 0) return losses.map(sentenceOfExplanation).join('；');
  const headline = headlineOf(indicator);
  if (headline !== fill(answers.headline_points, { name, score, max })) return headline;
  const told = steps.filter(({ template }) => !saidElsewhere.has(template));
  const sum = told.findLast(({ template }) => template === 'sum');
  return (sum === undefined ? told : [sum]).map(sentenceOfExplanation).join('；');
}

/** What keeps an indicator from a score: missing facts, or a case the standard leaves open. */
export function obstacleOf(indicator: Exclude<IndicatorScore, Scored>): string {
  if (indicator.status === 'needs_ruling') {
    return fill(cards.score.ruling, { because: sentenceOfExplanation(indicator.because) });
  }
  const headline = headlineOf(indicator);
  const repeated = `${indicator.name}：`;
  return headline.startsWith(repeated) ? headline.slice(repeated.length) : headline;
}
