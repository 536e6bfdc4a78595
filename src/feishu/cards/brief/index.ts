import { briefActions } from '../../../../prompts/brief.ts';
import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { BriefPart, ScoreView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, type Drawing, type Fullness, lines } from '../drawing.ts';
import { type Button, card, type Element, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { reviewButtons } from '../review/parts.ts';
import { dimensionTitles } from '../score/dimensions.ts';
import { lossElements } from '../score/losses.ts';
import { missingLines } from '../score/missing.ts';
import { scoreText } from '../score/plain.ts';
import { proofElements } from '../score/proofs.ts';
import { openIndicators, totalElement } from '../score/total.ts';
import { findingsLine, owingElement, owingLines } from './owing.ts';

const mostLosses = 3;

/**
 * The quick summary: total, grade, days left, a bar for each dimension, the three largest losses, who owes
 * what, what the pre-check found. The whole score is one click away.
 */
export function drawBrief(
  view: ScoreView,
  brief: BriefPart,
  context: CardContext,
  fullness: Fullness,
): Drawing {
  const open = openIndicators(view.sheet);
  const complete = open === 0;
  return {
    card: card({
      title: fill(complete ? cards.score.title : cards.score.titleSoFar, { total: view.sheet.total }),
      subtitle: unitName(view),
      tags: [
        complete
          ? { text: view.sheet.grade ?? cards.score.tagDone, color: 'green' }
          : { text: fill(cards.score.tagOpen, { open: String(open) }), color: 'orange' },
      ],
      summary: fill(cards.score.summary, {
        evaluation: unitName(view),
        total: view.sheet.total,
        max: view.sheet.max,
      }),
      template: complete ? 'green' : 'blue',
      elements: [
        ...totalElement(view),
        markdown(lines(...dimensionTitles(view, fullness))),
        ...lossElements(view, fullness, mostLosses),
        ...missingElement(view, fullness),
        owingElement(brief, fullness),
        markdown(findingsLine(brief)),
        ...proofElements(view, context, 'bare'),
        ...buttonRows(view, brief, context),
      ],
    }),
    fallback: lines(
      scoreText(view),
      ...owingLines(brief, fullness),
      findingsLine(brief).replaceAll('**', ''),
    ),
  };
}

function missingElement({ missing }: ScoreView, fullness: Fullness): readonly Element[] {
  if (missing.length === 0 || fullness === 'bare') return [];
  return [
    markdown(lines(cards.score.missing, ...missingLines(missing).map((line) => `- ${escapeLine(line)}`))),
  ];
}

function buttonRows(view: ScoreView, brief: BriefPart, context: CardContext): readonly Element[] {
  const { evaluation, deeds, review, sheet } = view;
  const complete = openIndicators(sheet) === 0;
  const button = (
    action: Parameters<typeof actionButton>[0],
    face: Parameters<typeof actionButton>[2] = {},
  ) => actionButton(action, context, { evaluation, ...face });
  const first: readonly Button[] = [
    ...(deeds.has('answer') && review?.mayAnswer !== false
      ? [button({ do: 'resume' }, { type: complete ? 'default' : 'primary_filled' })]
      : []),
    button({ do: 'detail' }, { label: briefActions.details, type: complete ? 'primary_filled' : 'default' }),
    button({ do: 'precheck' }),
    button({ do: 'report' }),
    ...(brief.mayNudge ? [button({ do: 'nudge' })] : []),
    button({ do: 'contents' }),
  ];
  const second = review === undefined ? [] : reviewButtons(review.actions, context, evaluation);
  return [row(first), ...(second.length === 0 ? [] : [row(second)])];
}
