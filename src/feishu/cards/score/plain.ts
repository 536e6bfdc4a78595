import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { campaignTexts } from '../campaign/heading.ts';
import { lines } from '../drawing.ts';
import { lossLines } from './losses.ts';
import { missingLines } from './missing.ts';
import { proofText } from './proofs.ts';
import { standing } from './total.ts';

const copy = cards.score;

/** The score card as plain text. */
export function scoreText(view: ScoreView): string {
  const { sheet } = view;
  const missing = missingLines(view.missing);
  const losses = lossLines(sheet);
  return lines(
    fill(copy.summary, { evaluation: unitName(view), total: sheet.total, max: sheet.max }),
    ...campaignTexts(view.campaign),
    view.review?.totals,
    ...standing(sheet),
    view.review?.line,
    fill(copy.scheme, { name: view.schemeName }),
    view.pointsFrom && fill(copy.pointsFrom, { whose: view.pointsFrom }),
    ...view.warnings,
    ...sheet.dimensions.map(({ name, score, maxPoints }) => `${name} ${score}/${maxPoints}`),
    losses.length > 0 && copy.losses.replaceAll('**', ''),
    ...losses,
    missing.length > 0 && copy.missing.replaceAll('**', ''),
    ...missing,
    ...proofText(view),
  );
}
