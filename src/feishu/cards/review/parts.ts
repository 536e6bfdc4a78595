import { fill } from '../../../../prompts/fill.ts';
import { review as copy } from '../../../../prompts/review.ts';
import type { Action, ReviewAction } from '../../../dialogue/view.ts';
import type { EvaluationId } from '../../../evaluation/ids.ts';
import { actionButton, type CardContext, colored, type Fullness, lines } from '../drawing.ts';
import { type Button, type ButtonType, clip, type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const dangerous: ReadonlySet<ReviewAction['do']> = new Set(['ask_return', 'ask_reopen']);

/** Buttons of submission and review; the one of `next`, what to do next on this card, is filled. */
export function reviewButtons(
  actions: readonly ReviewAction[],
  context: CardContext,
  evaluation: EvaluationId,
  next: Action['do'] | null,
): readonly Button[] {
  const typeOf = (action: ReviewAction): ButtonType => {
    if (action.do === next) return 'primary_filled';
    return dangerous.has(action.do) ? 'danger' : 'default';
  };
  return actions.map((action) => actionButton(action, context, { evaluation, type: typeOf(action) }));
}

/** A title with lines below it; the first ones where there are many. Nothing where there are none. */
export function block(
  title: string,
  all: readonly string[],
  { most, longest }: { readonly most: number; readonly longest: number },
): readonly Element[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, most).map((line) => `- ${escapeLine(clip(line, longest))}`);
  const rest = all.length - shown.length;
  return [
    markdown(
      lines(title, ...shown, rest > 0 && colored('grey', fill(copy.card.more, { count: String(rest) }))),
    ),
  ];
}

/** How much of each part is shown. */
export const room: Record<Fullness, { readonly most: number; readonly longest: number }> = {
  full: { most: 12, longest: 220 },
  tight: { most: 6, longest: 110 },
  bare: { most: 3, longest: 60 },
};

/** The problem of a form, in red above its fields. */
export function problemLine(problem: string | null): readonly Element[] {
  return problem === null ? [] : [markdown(colored('red', escapeLine(clip(problem, 300))))];
}
