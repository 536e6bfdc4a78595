import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { type ScoreSheet, sentenceOfExplanation } from '../../../scoring/index.ts';
import { campaignLines } from '../campaign/heading.ts';
import { colored, lines } from '../drawing.ts';
import { type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { precheckLines } from '../precheck/line.ts';

const copy = cards.score;

/** Indicators without a score yet. */
export function openIndicators({ indicators }: ScoreSheet): number {
  return indicators.filter(({ status }) => status !== 'scored').length;
}

/** The total in large figures, and what must be known to read it. */
export function totalElement(view: ScoreView): readonly Element[] {
  const { sheet } = view;
  return [
    markdown(fill(copy.total, { total: sheet.total, max: sheet.max }), { text_size: 'heading-1' }),
    markdown(
      lines(
        ...campaignLines(view.campaign),
        view.review?.totals && `**${escapeLine(view.review.totals)}**`,
        ...standing(sheet).map(escapeLine),
        view.review?.line && colored('blue', escapeLine(view.review.line)),
        ...view.warnings.map((warning) => colored('orange', escapeLine(warning))),
        ...precheckLines(view.precheck),
        colored('grey', fill(copy.scheme, { name: escapeLine(view.schemeName) })),
        view.pointsFrom && colored('grey', fill(copy.pointsFrom, { whose: escapeLine(view.pointsFrom) })),
      ),
    ),
  ];
}

/** Grade, range and caps, as sentences. */
export function standing(sheet: ScoreSheet): readonly string[] {
  const open = openIndicators(sheet);
  const { low, high } = sheet.range;
  return [
    ...(sheet.grade === null ? [] : [fill(copy.grade, { grade: sheet.grade })]),
    ...(open === 0 ? [] : [fill(copy.range, { open: String(open), low, high })]),
    ...sheet.caps.map(({ because }) =>
      fill(copy.cap, { because: sentenceOfExplanation(because), sum: sheet.sum }),
    ),
  ];
}
