import { briefActions } from '../../../../prompts/brief.ts';
import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { Action, BriefPart, ScoreView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, type Drawing, type Fullness, lines } from '../drawing.ts';
import { type Button, card, type Element, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { faceBeside, nextStep } from '../review/next-step.ts';
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
  const actions = review?.actions ?? [];
  const mayAnswer = deeds.has('answer') && review?.mayAnswer !== false;
  const standing = { actions, mayAnswer, complete: openIndicators(sheet) === 0 };
  const next = nextStep({ ...standing, hasErrors: brief.findings.errors > 0 }, 'detail');
  const face = faceBeside(next);
  const button = (action: Action, label?: string) =>
    actionButton(action, context, { evaluation, ...face(action), ...(label === undefined ? {} : { label }) });
  const first: readonly Button[] = [
    ...(mayAnswer ? [button({ do: 'resume' })] : []),
    button({ do: 'detail' }, briefActions.details),
    button({ do: 'precheck' }),
    button({ do: 'report' }),
    ...(brief.mayNudge ? [button({ do: 'nudge' })] : []),
    button({ do: 'contents' }),
  ];
  const second = reviewButtons(actions, context, evaluation, next);
  return [row(first), ...(second.length === 0 ? [] : [row(second)])];
}
