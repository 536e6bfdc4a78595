import { trial as copy } from '../../../../prompts/trial.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, type Fullness, lines } from '../drawing.ts';
import { clip, type Element, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const longest: Record<Fullness, number> = { full: 160, tight: 100, bare: 0 };

/** How far the facts were that would have avoided the largest losses, and the way to more of it. */
export function avoidableElements(
  { avoidable = [], evaluation }: ScoreView,
  context: CardContext,
  fullness: Fullness,
): readonly Element[] {
  if (avoidable.length === 0 || fullness === 'bare') return [];
  const shown = avoidable.map((line) => `- ${escapeLine(clip(line, longest[fullness]))}`);
  return [
    markdown(lines(copy.avoidable, ...shown)),
    row([actionButton({ do: 'trial' }, context, { evaluation, size: 'small' })]),
  ];
}
