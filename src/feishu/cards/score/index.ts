import { briefActions } from '../../../../prompts/brief.ts';
import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { drawBrief } from '../brief/index.ts';
import { actionButton, type CardContext, type Drawing, type Fullness } from '../drawing.ts';
import { card, type Element, row, rule } from '../elements/index.ts';
import { reviewButtons } from '../review/parts.ts';
import { avoidableElements } from './avoidable.ts';
import { chartElements } from './chart/index.ts';
import { detailElements, detailMenu } from './detail.ts';
import { dimensionPanels } from './dimensions.ts';
import { listedIndicators } from './listed.ts';
import { lossElements } from './losses.ts';
import { missingElements } from './missing.ts';
import { scoreText } from './plain.ts';
import { proofElements } from './proofs.ts';
import { openIndicators, totalElement } from './total.ts';

const copy = cards.score;

/**
 * The score card: total and grade, a picture, what is missing, the largest losses, a panel for each
 * dimension, and the details of one indicator on demand.
 */
export function drawScore(
  view: ScoreView,
  context: CardContext,
  fullness: Fullness,
  pictured: boolean,
): Drawing {
  if (view.brief !== null) return drawBrief(view, view.brief, context, fullness);
  const { evaluation, sheet, deeds } = view;
  const open = openIndicators(sheet);
  const complete = open === 0;
  const listed = listedIndicators(view, fullness);
  return {
    card: card({
      title: fill(complete ? copy.title : copy.titleSoFar, { total: sheet.total }),
      subtitle: unitName(view),
      tags: [
        complete
          ? { text: sheet.grade ?? copy.tagDone, color: 'green' }
          : { text: fill(copy.tagOpen, { open: String(open) }), color: 'orange' },
      ],
      summary: fill(copy.summary, { evaluation: unitName(view), total: sheet.total, max: sheet.max }),
      template: complete ? 'green' : 'blue',
      elements: [
        ...totalElement(view),
        ...(pictured ? chartElements(view.sheet) : []),
        ...missingElements(view, context),
        ...lossElements(view, fullness),
        ...avoidableElements(view, context, fullness),
        ...proofElements(view, context, fullness),
        ...dimensionPanels(view, listed, fullness),
        rule,
        ...detailMenu(view, listed, context),
        ...detailElements(view, fullness),
        ...reviewScoreButton(view, context),
        ...reviewRow(view, context),
        row([
          ...(deeds.has('answer')
            ? [
                actionButton({ do: 'resume' }, context, {
                  evaluation,
                  type: complete ? 'default' : 'primary_filled',
                }),
              ]
            : []),
          actionButton({ do: 'report' }, context, {
            evaluation,
            type: complete ? 'primary_filled' : 'default',
          }),
          actionButton({ do: 'public_report' }, context, { evaluation }),
          actionButton({ do: 'precheck' }, context, { evaluation }),
          actionButton({ do: 'contents' }, context, { evaluation }),
          actionButton({ do: 'score' }, context, { evaluation, label: briefActions.back }),
        ]),
      ],
    }),
    fallback: scoreText(view),
  };
}

/** Handing in, signing, opening again: whatever this person may do now. */
function reviewRow({ review, evaluation }: ScoreView, context: CardContext): readonly Element[] {
  if (review === undefined || review.actions.length === 0) return [];
  return [row(reviewButtons(review.actions, context, evaluation))];
}

/** Beside the details of an indicator, for a reviewer. */
function reviewScoreButton(
  { review, detail, evaluation }: ScoreView,
  context: CardContext,
): readonly Element[] {
  if (review?.mayReview !== true || detail === null) return [];
  return [row(reviewButtons([{ do: 'ask_review_score', indicator: detail }], context, evaluation))];
}
