import { anything, type Check, shape } from './checks.ts';
import { type Component, componentOf } from './components/index.ts';
import { type CardProblem, hard } from './problem.ts';
import type { Found } from './walk.ts';

const maxDepth = 5;
const rootOnly = ['form', 'table'];
const formOnly = ['multi_select_static', 'multi_select_person'];

/** Is the tag known, has it the right properties, may it stand here? */
export function elementProblems(found: Found): readonly CardProblem[] {
  const { element, tag, place } = found;
  if (tag === '') return [hard(200621, place, 'an element must be an object with a tag', element)];
  const component = componentOf(tag);
  if (component === undefined) {
    const message = 'cards of schema V2 no longer support this capability';
    return [hard(200861, place, message, `unsupported tag ${tag}`)];
  }
  return [
    ...shapeOf(component)(element, place),
    ...(component.together?.(element, place) ?? []),
    ...nestingProblems(found),
  ];
}

const shapes = new WeakMap<Component, Check>();

function shapeOf(component: Component): Check {
  const known = shapes.get(component);
  if (known !== undefined) return known;
  const check = shape({ ...component.properties, tag: anything }, component.required);
  shapes.set(component, check);
  return check;
}

/** Where a component may stand (feishu.md §4.3). */
function nestingProblems({ tag, place, inside }: Found): readonly CardProblem[] {
  const parent = inside.at(-1);
  const misplaced = (message: string) => [hard(11310, place, message, tag)];
  if (rootOnly.includes(tag) && inside.length > 0) return misplaced(`${tag} may only stand in the body`);
  if (formOnly.includes(tag) && !inside.includes('form')) return misplaced(`${tag} may only stand in a form`);
  if (tag === 'chart' && inside.includes('form')) return misplaced('chart may not stand in a form');
  if ((tag === 'column') !== (parent === 'column_set')) {
    return misplaced('column_set holds columns, and columns stand nowhere else');
  }
  const depth = [...inside, tag].filter(
    (one) => componentOf(one)?.role === 'container' && one !== 'column',
  ).length;
  return depth > maxDepth ? misplaced(`containers may be nested ${maxDepth} deep`) : [];
}
