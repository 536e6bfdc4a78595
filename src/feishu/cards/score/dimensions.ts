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

/** More panels than this leave no room for anything else on the barest card. */
const mostBarePanels = 6;

/** A panel for each dimension: its score as a bar, inside every indicator with its explanation. */
export function dimensionPanels({ sheet }: ScoreView, fullness: Fullness): readonly Element[] {
  if (fullness === 'bare' && sheet.dimensions.length > mostBarePanels)
    return [markdown(lines(...sheet.dimensions.map(titleOf)))];
  return sheet.dimensions.map((dimension) => {
    const indicators = sheet.indicators.filter((indicator) => indicator.dimension === dimension.name);
    const text = lines(...indicators.map((indicator) => indicatorText(indicator, fullness)));
    return panel(markdown(titleOf(dimension)), [markdown(text)]);
  });
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

function indicatorText(indicator: IndicatorScore, fullness: Fullness): string {
  const because = escapeLine(clip(becauseOf(indicator), Math.max(longest[fullness], 1)));
  return lines(
    fill(copy.indicator, {
      name: escapeLine(indicator.name),
      score: indicator.score ?? copy.unscored,
      max: indicator.maxPoints,
    }),
    longest[fullness] > 0 && because !== '' && colored(indicator.score === null ? 'orange' : 'grey', because),
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
