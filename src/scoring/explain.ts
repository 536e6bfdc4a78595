import { answers, explanations } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { exact } from '../schemes/index.ts';
import type { Explanation, IndicatorScore, ScoreSheet } from './sheet.ts';

const templates: ReadonlyMap<string, string> = new Map(Object.entries(explanations));
/** Steps that state a rate; the headline repeats them. */
const rateSteps: ReadonlySet<string> = new Set(['rate', 'rate_zero_over_zero', 'rate_stated']);

/** The zh-CN sentence of an explanation. @throws on a template that does not exist, which is a bug. */
export function sentenceOfExplanation({ template, values }: Explanation): string {
  const text = templates.get(template);
  if (text === undefined) throw new Error(`no explanation template “${template}”`);
  return fill(text, values);
}

/** The answer in one line: `政府采购执行率 84.08%，本项得 1.84/2 分`, or what still keeps it from a score. */
export function headlineOf(indicator: IndicatorScore): string {
  const { name } = indicator;
  if (indicator.status === 'missing')
    return fill(answers.headline_missing, { name, facts: quoted(indicator.missingNames) });
  if (indicator.status === 'needs_ruling') return fill(answers.headline_open, { name });
  const told = { name, score: indicator.score, max: indicator.maxPoints, rates: ratesIn(indicator) };
  return fill(told.rates === '' ? answers.headline_points : answers.headline_rate, told);
}

/**
 * The whole explanation, one line each: the answer, formula in words, numbers put in, the band or branch
 * taken, and the reading of the standard it rests on.
 */
export function explain(indicator: IndicatorScore): string {
  let lines = titleOf(indicator);
  for (const step of indicator.steps) lines += `\n${sentenceOfExplanation(step)}`;
  for (const text of indicator.readings) lines += `\n${fill(answers.reading, { text })}`;
  return lines;
}

export interface Loss {
  readonly indicator: IndicatorScore;
  /** Two decimals. */
  readonly lost: string;
  /** `编外人员控制率 36.07% 大于 10%，得 0 分，失 1.00 分` */
  readonly sentence: string;
}

/** The indicators that lost points, the largest loss first, each with its cause. */
export function lossesOf(sheet: ScoreSheet): readonly Loss[] {
  return sheet.indicators
    .flatMap((indicator) => (indicator.status === 'scored' ? lossOf(indicator) : []))
    .toSorted((a, b) => exact(b.lost).compare(exact(a.lost)));
}

function lossOf(indicator: Extract<IndicatorScore, { status: 'scored' }>): readonly Loss[] {
  const { name, lost } = indicator;
  if (indicator.losses.length === 0) return [];
  const causes = indicator.losses.map(sentenceOfExplanation).join('；');
  const template = causes.startsWith(name) ? answers.lost : answers.lost_of;
  return [{ indicator, lost, sentence: fill(template, { name, lost, causes }) }];
}

function titleOf(indicator: IndicatorScore): string {
  const { name, maxPoints: max } = indicator;
  if (indicator.status === 'missing')
    return fill(answers.title_missing, { name, max, facts: quoted(indicator.missingNames) });
  if (indicator.status === 'needs_ruling')
    return fill(answers.title_open, { name, max, because: sentenceOfExplanation(indicator.because) });
  return fill(answers.title_scored, { name, max, score: indicator.score });
}

function ratesIn(indicator: IndicatorScore): string {
  return indicator.steps
    .filter((step) => rateSteps.has(step.template))
    .map(({ values }) => fill(answers.rate_of, values))
    .join('、');
}

function quoted(names: readonly string[]): string {
  // Quotation marks inside quotation marks are single ones.
  const inner = (name: string) => name.replaceAll('“', '‘').replaceAll('”', '’');
  return names.map((name) => fill(answers.quoted, { text: inner(name) })).join('、');
}
