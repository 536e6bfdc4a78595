import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { colored, lines } from '../drawing.ts';
import { clip, type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

/**
 * What follows from the last save, a line each, and before it in red what a colleague was quicker with; nothing
 * when nothing does.
 */
export function savedResults(
  results: readonly string[],
  most: number,
  overtaken: readonly string[] = [],
): readonly Element[] {
  if (results.length === 0 && overtaken.length === 0) return [];
  const quicker = overtaken.slice(0, most).map((one) => colored('red', escapeLine(clip(one, longest))));
  const shown = results.slice(0, most).map((result) => escapeLine(clip(result, 200)));
  return [markdown(lines(...quicker, ...shown.map((result) => fill(cards.section.saved, { result }))))];
}

/** Two values of a hundred characters, with whose they are. */
const longest = 320;
