import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { lines } from '../drawing.ts';
import { clip, type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

/** What follows from the last save, a line each; nothing when nothing does. */
export function savedResults(results: readonly string[], most: number): readonly Element[] {
  if (results.length === 0) return [];
  const shown = results.slice(0, most).map((result) => escapeLine(clip(result, 200)));
  return [markdown(lines(...shown.map((result) => fill(cards.section.saved, { result }))))];
}
