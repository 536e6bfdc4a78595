import { reportWords } from '../../../prompts/report/words.ts';
import type { Facts } from '../../facts/index.ts';
import { exact } from '../../schemes/exact.ts';
import {
  type Explanation,
  type IndicatorScore,
  type ScoreSheet,
  sentenceOfExplanation,
  writtenReason,
} from '../../scoring/index.ts';

export type Lost = Extract<IndicatorScore, { status: 'scored' }>;

/** The indicators that lost points, the largest loss first. */
export function lostPoints(sheet: ScoreSheet): readonly Lost[] {
  return sheet.indicators
    .filter((indicator) => indicator.status === 'scored')
    .filter(({ lost }) => !exact(lost).isZero())
    .toSorted((a, b) => exact(b.lost).compare(exact(a.lost)));
}

/**
 * Why points were lost: what the office wrote, else what the rule found, marked as such. Points that a
 * person awarded below the maximum need the person's reason; the award itself is none. `mark` follows what
 * the rule found.
 */
export function reasonOf(indicator: IndicatorScore, facts: Facts, mark: string): string {
  if (indicator.status !== 'scored' || exact(indicator.lost).isZero()) return '';
  const written = writtenReason(indicator, facts);
  if (written !== null) return written;
  const found = lossesTold(indicator);
  const bySystem = found.length === 0 ? '' : `${found.join('；')}${mark}`;
  const isWhole = found.length > 0 && found.length === indicator.losses.length;
  return isWhole ? bySystem : `${bySystem}${reportWords.missingReason}`;
}

/** The same without marks; empty where neither the office nor the rule says why. */
export function becauseOf(indicator: Lost, facts: Facts): string {
  return writtenReason(indicator, facts) ?? lossesTold(indicator).join('；');
}

/** True where the reason is the rule's, and nobody of the office has put it into words. */
export function isToldBySystem(indicator: Lost, facts: Facts): boolean {
  return writtenReason(indicator, facts) === null && lossesTold(indicator).length > 0;
}

function lossesTold({ losses }: Lost): readonly string[] {
  return losses.filter(({ template }) => template !== awarded).map(told);
}

/** An explanation in the report's typography: no blanks between Chinese and digits. */
export function told(explanation: Explanation): string {
  return sentenceOfExplanation(explanation).replaceAll(
    /(?<=[\p{sc=Han}，：；]) (?=[\d-])|(?<=[\d%]) (?=\p{sc=Han})/gu,
    '',
  );
}

/** The explanation that only repeats the points a person gave. */
const awarded = 'judged';
