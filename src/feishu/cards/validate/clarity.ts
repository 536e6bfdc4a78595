import { type CardProblem, unclear } from './problem.ts';
import type { Found } from './walk.ts';

/** One button of a card is filled: the next sensible thing. Each further one is a problem. */
export function clarityProblems(elements: readonly Found[]): readonly CardProblem[] {
  return elements
    .filter(({ tag, element }) => tag === 'button' && element.type === 'primary_filled')
    .slice(1)
    .map(({ element, place }) => unclear(place, 'a second filled button', element.text));
}
