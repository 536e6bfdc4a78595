import { fill } from '../../../../prompts/fill.ts';
import { summaryCards } from '../../../../prompts/summary.ts';
import type { IndicatorView } from '../../../dialogue/view.ts';
import type { IndicatorFigures, IndicatorPlace } from '../../../evaluation/index.ts';
import { actionButton, type CardContext, callbackValue, colored, type Drawing, lines } from '../drawing.ts';
import { card, clip, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { indicatorMenus } from './indicator-menus.ts';

const copy = summaryCards.indicator;
const longestName = 40;

/** 指标对比: one indicator across the departments, and a drop-down for another one. */
export function drawIndicator(view: IndicatorView, context: CardContext): Drawing {
  const { campaign, figures, indicators } = view;
  const parts = figures === null || figures.spread === null ? [copy.none] : figureLines(figures);
  const ends = figures === null || figures.spread === null ? [] : endsOf(figures);
  return {
    card: card({
      title: copy.title,
      subtitle: view.name,
      template: 'blue',
      elements: [
        ...indicatorMenus(
          indicators,
          figures?.id ?? '',
          callbackValue({ do: 'compare_indicator', campaign }, context),
        ),
        markdown(lines(figures !== null && `**${escapeLine(figures.name)}**`, ...parts)),
        ...ends.map(({ title, places }) =>
          markdown(lines(title, ...places.map((place) => `- ${escapeLine(place)}`))),
        ),
        ...(indicators.length === 0 ? [] : [markdown(colored('grey', copy.typed))]),
        row([actionButton({ do: 'summary', campaign }, context, { label: summaryCards.summary.back })]),
      ],
    }),
    fallback: lines(
      copy.title,
      view.name,
      figures?.name,
      ...parts.map(plain),
      ...ends.flatMap(({ title, places }) => [plain(title), ...places]),
    ),
  };
}

const plain = (text: string) => text.replaceAll('**', '');

function figureLines({ spread, max, full }: IndicatorFigures): readonly string[] {
  if (spread === null) return [];
  const { count, highest, median, lowest, average } = spread;
  const values = { highest, median, lowest, average };
  return [
    fill(copy.group, { count: String(count) }),
    max === null ? fill(copy.rates, values) : fill(copy.figures, { ...values, max }),
    full === 0 ? copy.noneFull : fill(copy.full, { count: String(full) }),
  ];
}

/** The lowest and the highest; all of them once where they are no more than that. */
function endsOf({ lowest, highest, spread }: IndicatorFigures) {
  const textOf = ({ name, score, max }: IndicatorPlace) =>
    fill(copy.line, { name: clip(name, longestName), score, max });
  if (spread?.count === lowest.length) return [{ title: copy.each, places: lowest.map(textOf) }];
  return [
    { title: fill(copy.lowest, { count: String(lowest.length) }), places: lowest.map(textOf) },
    { title: fill(copy.highest, { count: String(highest.length) }), places: highest.map(textOf) },
  ];
}
