import { cards } from '../../../../prompts/cards.ts';
import { evidence } from '../../../../prompts/evidence.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { type IndicatorScore, sentenceOfExplanation } from '../../../scoring/index.ts';
import { type CardContext, callbackValue, type Fullness, lines } from '../drawing.ts';
import { clip, type Element, markdown, menu } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { obstacleOf } from './because.ts';
import { proofsOfDetail } from './proofs.ts';

const copy = cards.score;
const longest: Record<Fullness, number> = { full: 600, tight: 300, bare: 120 };
const longestOption = 60;
const mostProofs = 10;

/** A drop-down with the indicators `listed`; choosing one opens its details. Says so where some are not. */
export function detailMenu(
  view: ScoreView,
  listed: readonly IndicatorScore[],
  context: CardContext,
): readonly Element[] {
  const rest = view.sheet.indicators.length - listed.length;
  const values = { shown: String(listed.length), rest: String(rest) };
  return [
    ...(rest > 0 ? [markdown(fill(copy.notListed, values), { text_size: 'notation' })] : []),
    menu({
      placeholder: copy.choose,
      options: listed.map((indicator) => ({
        value: indicator.id,
        label: clip(fill(copy.option, scoreOf(indicator)), longestOption),
      })),
      value: view.detail ?? '',
      callback: callbackValue({ do: 'detail' }, context, view.evaluation),
    }),
  ];
}

/** Everything about the chosen indicator: formula, numbers, standard, reading, causes, the office's reason. */
export function detailElements(view: ScoreView, fullness: Fullness): readonly Element[] {
  const indicator = view.sheet.indicators.find(({ id }) => id === view.detail);
  if (indicator === undefined) return [];
  const most = longest[fullness];
  const { name, ...points } = scoreOf(indicator);
  return [
    markdown(fill(copy.detail, { name: escapeLine(name), ...points })),
    ...blocksOf(view, indicator).map(({ title, text }) =>
      markdown(lines(`**${title}**`, ...text.map((line) => escapeLine(clip(line, most))))),
    ),
  ];
}

/** The parts of the details that have something to say, in reading order. */
function blocksOf(view: ScoreView, indicator: IndicatorScore) {
  const { reasons, review } = view;
  const reason = reasons[indicator.id];
  const ruling = review?.rulings[indicator.id];
  const reviewed = review?.scores[indicator.id];
  const scored = indicator.status === 'scored';
  const blocks: readonly { readonly title: string; readonly text: readonly string[] }[] = [
    { title: copy.steps, text: indicator.steps.map(sentenceOfExplanation) },
    { title: copy.needed, text: scored ? [] : [obstacleOf(indicator)] },
    { title: copy.causes, text: scored ? indicator.losses.map(sentenceOfExplanation) : [] },
    { title: copy.reason, text: reason && ruling === undefined ? [reason] : [] },
    { title: copy.ruled, text: ruling === undefined ? [] : [ruling] },
    { title: copy.reviewed, text: reviewed === undefined ? [] : [reviewed] },
    { title: evidence.score.detail, text: proofsOfDetail(view).slice(0, mostProofs) },
    { title: copy.standard, text: [indicator.standard] },
    { title: copy.readings, text: indicator.readings },
  ];
  return blocks.filter(({ text }) => text.some((line) => line.trim() !== ''));
}

function scoreOf({ name, score, maxPoints }: IndicatorScore) {
  return { name, score: score ?? copy.unscored, max: maxPoints };
}
