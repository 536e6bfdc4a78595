import { componentOf } from './components/index.ts';
import { type CardProblem, hard, property } from './problem.ts';
import type { Found } from './walk.ts';

/**
 * Names: Feishu may take a card with a missing or repeated name in a form, but then the click fails
 * with 200530, so both count as refused here.
 */
export function formProblems(elements: readonly Found[]): readonly CardProblem[] {
  return [...nameProblems(elements), ...elements.flatMap((found) => buttonProblems(found, elements))];
}

function nameProblems(elements: readonly Found[]): readonly CardProblem[] {
  const seen = new Set<unknown>();
  return elements.flatMap(({ element, tag, place, inside }) => {
    const needed = tag === 'form' || (inside.includes('form') && componentOf(tag)?.role === 'interactive');
    const { name } = element;
    if (!needed && name === undefined) return [];
    const at = property(place, 'name');
    if (needed && (typeof name !== 'string' || name === '')) {
      return [hard(200530, at, 'the name of a component in a form must not be empty', name)];
    }
    if (seen.has(name)) return [hard(200530, at, 'the name must be unique in the card', name)];
    seen.add(name);
    return [];
  });
}

/** A form can be submitted; its buttons say what they do; `required` has a meaning only inside. */
function buttonProblems(found: Found, elements: readonly Found[]): readonly CardProblem[] {
  const { element, tag, place, inside } = found;
  const inForm = inside.includes('form');
  if (
    tag === 'form' &&
    !elements.some((one) => submits(one) && one.place.path.startsWith(`${place.path}.`))
  ) {
    return [hard(200621, place, 'a form must have a submit button')];
  }
  if (tag === 'button' && inForm !== (element.form_action_type !== undefined)) {
    const message = 'buttons in a form, and only those, have a form_action_type';
    return [hard(200621, property(place, 'form_action_type'), message, element.form_action_type)];
  }
  if (element.required === true && !inForm) {
    return [hard(200621, property(place, 'required'), 'required may only be used in a form', true)];
  }
  return [];
}

function submits({ tag, element }: Found): boolean {
  return tag === 'button' && element.form_action_type === 'submit';
}
