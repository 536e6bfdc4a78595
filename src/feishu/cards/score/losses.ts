import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { lossesOf, type ScoreSheet } from '../../../scoring/index.ts';
import { type Fullness, lines } from '../drawing.ts';
import { clip, type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.score;
const mostLosses = 5;
const longest: Record<Fullness, number> = { full: 160, tight: 80, bare: 40 };

/** The largest losses with their causes. */
export function lossElements({ sheet }: ScoreView, fullness: Fullness): readonly Element[] {
  const losses = lossLines(sheet).map((line) => escapeLine(clippedCause(line, longest[fullness])));
  if (losses.length === 0) return [];
  const numbered = losses.map((sentence, index) => fill(copy.loss, { number: String(index + 1), sentence }));
  return [markdown(lines(copy.losses, ...numbered))];
}

/** A long cause is cut; how many points it cost stays. */
function clippedCause(line: string, most: number): string {
  const cost = /，失 [\d.]+ 分$/.exec(line)?.[0] ?? '';
  return `${clip(line.slice(0, line.length - cost.length), most - cost.length)}${cost}`;
}

/** One sentence a loss, the largest first. */
export function lossLines(sheet: ScoreSheet): readonly string[] {
  return lossesOf(sheet)
    .slice(0, mostLosses)
    .map(({ sentence }) => sentence);
}
