import type { Action, ReviewAction } from '../../../dialogue/view.ts';

/** How far an evaluation is, for whoever looks at a card of it. */
interface Standing {
  readonly actions: readonly ReviewAction[];
  /** They may change answers, and these are not locked. */
  readonly mayAnswer: boolean;
  /** Nothing is left to fill in or to change. */
  readonly complete: boolean;
  /** The pre-check found errors that stand in the way. */
  readonly hasErrors: boolean;
}

/**
 * The one thing to do next, whose button alone is filled: sign what was handed in, fill in what is open, look at
 * the errors, hand in; else `otherwise`, what one comes to the card for.
 */
export function nextStep(
  { actions, mayAnswer, complete, hasErrors }: Standing,
  otherwise: Action['do'],
): Action['do'] {
  const offers = (wanted: ReviewAction['do']) => actions.some((action) => action.do === wanted);
  if (offers('review')) return 'review';
  if (mayAnswer && !complete) return 'resume';
  if (mayAnswer && hasErrors) return 'precheck';
  return offers('submit') ? 'submit' : otherwise;
}

/** How the button of an action looks where `next` is what to do next. */
export const faceBeside = (next: Action['do']) => (action: Action) =>
  ({ type: action.do === next ? 'primary_filled' : 'default' }) as const;
