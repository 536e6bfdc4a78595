import { type Exact, exact, isDecimal, roundHalfUp, sumOf, zero } from '../../../schemes/index.ts';
import { totalUnderCaps } from '../../../scoring/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { sentencesIn } from '../../text/figures.ts';
import { factsOfPassage, quoteOf } from '../../text/quote.ts';
import { rowsIn } from './rows.ts';

/** SCORE_SUM: the scores come to the total, wherever the total is stated. */
export const scoreSum: Check = {
  id: 'SCORE_SUM',
  severity: 'error',
  find: (examined) => [...sumOfPrinted(examined), ...totalsInTexts(examined)],
};

function sumOfPrinted(examined: Examined): readonly Found[] {
  const total = printedTotal(examined);
  if (total === null) return [];
  const rows = rowsIn(examined);
  const scores = rows.flatMap(({ printed }) => printed ?? []);
  const values = { total: roundHalfUp(total, 2), count: String(rows.length) };
  if (scores.length === 0) return [{ code: 'total_without_scores', values, facts: [] }];
  if (scores.length < rows.length) return [];
  const sum = sumOf(scores);
  const expected = totalUnderCaps(examined.scheme, examined.facts, sum);
  if (exact(expected).equals(total)) return [];
  return [{ code: 'total_differs', values: { ...values, sum: expected }, facts: [] }];
}

function printedTotal({ printed }: Examined): Exact | null {
  const total = printed?.total ?? null;
  return total !== null && isDecimal(total) ? exact(total) : null;
}

/** `自评总分93.78分`, not the points of one indicator nor the full ones. */
const statedTotal =
  /(?:自评(?:综合)?(?:总)?(?:得分|评分|分数)|自评总分|综合得分|总得分|总评分|评价得分|总分)(?:合计)?(?:为|是|：|:|共)?\s*$/;

function totalsInTexts(examined: Examined): readonly Found[] {
  const complete = examined.sheet.indicators.every(({ status }) => status === 'scored');
  const total = printedTotal(examined) ?? (complete ? exact(examined.sheet.total) : null);
  if (total === null) return [];
  return examined.passages.flatMap((passage) =>
    /得分|总分|评分|分数/.test(passage.text)
      ? sentencesIn(passage).flatMap(({ text }): readonly Found[] => {
          const stated = totalIn(text);
          if (stated === null || exact(stated).equals(total)) return [];
          const quote = quoteOf(passage, text, text.indexOf(stated));
          const values = { place: quote.place, quote: quote.text, stated, total: roundHalfUp(total, 2) };
          return [{ code: 'total_in_text', values, facts: factsOfPassage(passage), quotes: [quote] }];
        })
      : [],
  );
}

function totalIn(text: string): string | null {
  for (const found of text.matchAll(/(\d{1,3}(?:\.\d+)?)\s*分(?!值|制|钟|之|为|项)/g)) {
    const [, points = ''] = found;
    const before = text.slice(0, found.index);
    if (!statedTotal.test(before) || /满分|项|上年|去年|指标/.test(before.slice(-16))) continue;
    if (!exact(points).equals(zero)) return points;
  }
  return null;
}

/** SCORE_CAP: no score below 0 or above what the indicator is worth. */
export const scoreWithinPoints: Check = {
  id: 'SCORE_CAP',
  severity: 'error',
  find: (examined) =>
    examined.printed === null
      ? []
      : rowsIn(examined).flatMap(({ indicator, printed, max }): readonly Found[] => {
          if (printed === null || (!printed.isNegative() && printed.lte(max))) return [];
          const { id, name, maxPoints } = indicator;
          const values = { name, printed: printed.toString(), max: maxPoints };
          return [{ code: 'score_out_of_range', values, facts: [], indicator: id }];
        }),
};
