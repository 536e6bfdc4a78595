import { briefActions } from '../../../../prompts/brief.ts';
import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { Action, ScoreView } from '../../../dialogue/view.ts';
import { drawBrief } from '../brief/index.ts';
import { actionButton, type CardContext, type Drawing, type Fullness } from '../drawing.ts';
import { card, type Element, row, rule } from '../elements/index.ts';
import { faceBeside, nextStep } from '../review/next-step.ts';
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
  const { sheet } = view;
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
        ...waysOn(view, context),
      ],
    }),
    fallback: scoreText(view),
  };
}

/** Handing in, signing, opening again: whatever this person may do now; then where else to go. */
function waysOn(view: ScoreView, context: CardContext): readonly Element[] {
  const { review, evaluation, deeds, sheet } = view;
  const actions = review?.actions ?? [];
  const mayAnswer = deeds.has('answer') && review?.mayAnswer !== false;
  const standing = { actions, mayAnswer, complete: openIndicators(sheet) === 0 };
  const next = nextStep({ ...standing, hasErrors: view.precheck?.tone === 'bad' }, 'report');
  const face = faceBeside(next);
  const button = (action: Action, label?: string) =>
    actionButton(action, context, { evaluation, ...face(action), ...(label === undefined ? {} : { label }) });
  return [
    ...(actions.length === 0 ? [] : [row(reviewButtons(actions, context, evaluation, next))]),
    row([
      ...(mayAnswer ? [button({ do: 'resume' })] : []),
      button({ do: 'report' }),
      button({ do: 'public_report' }),
      button({ do: 'precheck' }),
      button({ do: 'contents' }),
      button({ do: 'score' }, briefActions.back),
    ]),
  ];
}

/** Beside the details of an indicator, for a reviewer. */
function reviewScoreButton(
  { review, detail, evaluation }: ScoreView,
  context: CardContext,
): readonly Element[] {
  if (review?.mayReview !== true || detail === null) return [];
  return [row(reviewButtons([{ do: 'ask_review_score', indicator: detail }], context, evaluation, null))];
}
