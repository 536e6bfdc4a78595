import { explanations } from '../../../../prompts/explanations/index.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { Explanation, IndicatorScore, ScoreSheet } from '../../../scoring/index.ts';

type Scored = Extract<IndicatorScore, { status: 'scored' }>;

export function sentenceOf({ template, values }: Explanation): string {
  const sentence = Object.entries(explanations).find(([name]) => name === template)?.[1];
  if (sentence === undefined) throw new Error(`no explanation template ${template}`);
  return fill(sentence, values);
}

export function headlineOf(indicator: IndicatorScore): string {
  if (indicator.status === 'needs_ruling') return sentenceOf(indicator.because);
  if (indicator.status === 'missing') return `还缺${indicator.missing.join('、')}`;
  const last = indicator.steps.at(-1);
  return last === undefined ? '' : sentenceOf(last);
}

export function lossesOf(sheet: ScoreSheet): readonly Scored[] {
  const cents = (points: string) => Number(points.replace('.', ''));
  return sheet.indicators
    .filter((indicator) => indicator.status === 'scored')
    .filter(({ lost }) => cents(lost) > 0)
    .toSorted((left, right) => cents(right.lost) - cents(left.lost));
}
