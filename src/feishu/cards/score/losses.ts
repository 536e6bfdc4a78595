import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { lossesOf, type ScoreSheet } from '../../../scoring/index.ts';
import { colored, type Fullness, lines } from '../drawing.ts';
import { clip, type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.score;
const mostLosses = 5;
const mostOthers = 6;
const longest: Record<Fullness, number> = { full: 160, tight: 80, bare: 40 };

/** The largest losses with their causes. */
export function lossElements(
  { sheet }: ScoreView,
  fullness: Fullness,
  most: number = mostLosses,
): readonly Element[] {
  const losses = lossLines(sheet, most).map((line) => escapeLine(clippedCause(line, longest[fullness])));
  if (losses.length === 0) return [];
  const numbered = losses.map((sentence, index) => fill(copy.loss, { number: String(index + 1), sentence }));
  const others = otherLosses(sheet, most);
  return [markdown(lines(copy.losses, ...numbered, others !== null && colored('grey', escapeLine(others))))];
}

/** The smaller ones in a line: where they are and what they cost. */
function otherLosses(sheet: ScoreSheet, after: number): string | null {
  const rest = lossesOf(sheet).slice(after);
  if (rest.length === 0) return null;
  const named = rest
    .slice(0, mostOthers)
    .map(({ indicator, lost }) => fill(copy.otherLoss, { name: indicator.name, lost }))
    .join('、');
  const more = rest.length > mostOthers ? fill(cards.common.more, { count: String(rest.length) }) : '';
  return fill(copy.otherLosses, { losses: `${named}${more}` });
}

/** A long cause is cut; how many points it cost stays. */
function clippedCause(line: string, most: number): string {
  const cost = /，失 [\d.]+ 分$/.exec(line)?.[0] ?? '';
  return `${clip(line.slice(0, line.length - cost.length), most - cost.length)}${cost}`;
}

/** One sentence a loss, the largest first. */
export function lossLines(sheet: ScoreSheet, most: number = mostLosses): readonly string[] {
  return lossesOf(sheet)
    .slice(0, most)
    .map(({ sentence }) => sentence);
}
