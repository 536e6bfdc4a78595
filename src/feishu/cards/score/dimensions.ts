import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import type { GroupScore, IndicatorScore } from '../../../scoring/index.ts';
import { colored, type Fullness, lines } from '../drawing.ts';
import { clip, type Element, markdown, panel } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { becauseOf } from './because.ts';

const copy = cards.score;
const barLength = 10;
const longest: Record<Fullness, number> = { full: 200, tight: 60, bare: 0 };

/** With more dimensions, one panel holds the indicators of all: a panel each would fill the card. */
const mostPanels = 6;
const mostTitles: Record<Fullness, number> = { full: 30, tight: 30, bare: 15 };

/**
 * Each dimension with its score as a bar, and in panels every indicator that is `listed`, with its
 * explanation.
 */
export function dimensionPanels(
  view: ScoreView,
  listed: readonly IndicatorScore[],
  fullness: Fullness,
): readonly Element[] {
  const ofDimension = ({ name }: GroupScore) => listed.filter(({ dimension }) => dimension === name);
  const told = (indicators: readonly IndicatorScore[]) =>
    indicators.map((indicator) => indicatorText(view, indicator, fullness));
  const { dimensions } = view.sheet;
  if (dimensions.length <= mostPanels) {
    return dimensions.map((dimension) =>
      panel(markdown(titleOf(dimension)), [markdown(lines(...told(ofDimension(dimension))))]),
    );
  }
  const whole = markdown(lines(...dimensionTitles(view, fullness)));
  if (fullness === 'bare') return [whole];
  const texts = dimensions.flatMap((dimension) => {
    const indicators = told(ofDimension(dimension));
    return indicators.length === 0 ? [] : [colored('blue', escapeLine(dimension.name)), ...indicators];
  });
  return [whole, panel(markdown(copy.each), [markdown(lines(...texts))])];
}

/** A line for each dimension: its name, a bar and its score. */
export function dimensionTitles({ sheet: { dimensions } }: ScoreView, fullness: Fullness): readonly string[] {
  const titles = dimensions.slice(0, mostTitles[fullness]).map(titleOf);
  if (titles.length === dimensions.length) return titles;
  return [...titles, fill(cards.common.more, { count: String(dimensions.length) })];
}

function titleOf(dimension: GroupScore): string {
  const { name, score, maxPoints, open } = dimension;
  return fill(open === 0 ? copy.dimension : copy.dimensionOpen, {
    name: escapeLine(name),
    bar: barOf(dimension),
    score,
    max: maxPoints,
    open: String(open),
  });
}

function indicatorText({ review }: ScoreView, indicator: IndicatorScore, fullness: Fullness): string {
  const short = (text: string) => escapeLine(clip(text, Math.max(longest[fullness], 1)));
  const because = short(becauseOf(indicator));
  const reviewed = review?.scores[indicator.id];
  const ruling = review?.rulings[indicator.id];
  return lines(
    fill(copy.indicator, {
      name: escapeLine(indicator.name),
      score: indicator.score ?? copy.unscored,
      max: indicator.maxPoints,
    }),
    longest[fullness] > 0 && because !== '' && colored(indicator.score === null ? 'orange' : 'grey', because),
    ruling !== undefined && longest[fullness] > 0 && colored('grey', short(ruling)),
    reviewed !== undefined && colored('blue', escapeLine(clip(reviewed, Math.max(longest[fullness], 40)))),
  );
}

/** A line of ten parts, as many coloured as there are tenths of the points. Only a picture, so numbers will do. */
function barOf({ score, maxPoints }: GroupScore): string {
  const share = Number(maxPoints) > 0 ? Number(score) / Number(maxPoints) : 0;
  const filled = Math.min(barLength, Math.max(0, Math.floor(share * barLength)));
  const part = (count: number, color: 'blue' | 'grey') =>
    count > 0 ? colored(color, '━'.repeat(count)) : '';
  return part(filled, 'blue') + part(barLength - filled, 'grey');
}
