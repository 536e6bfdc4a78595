import { type CardNode, isNode, nodeAt, nodesAt, tagOf } from './node.ts';

/** One element of a card's body, in document order. */
export interface Place {
  readonly node: CardNode;
  /** Position in document order; the page and the stand-in count alike, so it names the element. */
  readonly index: number;
  /** The form it stands in. */
  readonly form: CardNode | null;
  /** Containers around it, the nearest last. */
  readonly around: readonly CardNode[];
}

/** Every element of the body, containers before what they hold. */
export function places(card: CardNode): readonly Place[] {
  const found: Place[] = [];
  const visit = (node: CardNode, form: CardNode | null, around: readonly CardNode[]): void => {
    found.push({ node, index: found.length, form, around });
    const inner = tagOf(node) === 'form' ? node : form;
    for (const child of childrenOf(node)) visit(child, inner, [...around, node]);
  };
  for (const element of bodyOf(card)) visit(element, null, []);
  return found;
}

export function bodyOf(card: CardNode): readonly CardNode[] {
  return nodesAt(nodeAt(card, 'body'), 'elements');
}

export function childrenOf(node: CardNode): readonly CardNode[] {
  return [
    ...nodesAt(node, 'columns').filter((column) => tagOf(column) === 'column'),
    ...nodesAt(node, 'elements'),
  ];
}

const INPUTS = new Set([
  'input',
  'select_static',
  'multi_select_static',
  'select_person',
  'multi_select_person',
  'date_picker',
  'picker_datetime',
  'picker_time',
  'checker',
]);

export function isInput(node: CardNode): boolean {
  return INPUTS.has(tagOf(node));
}

export function inputsOf(card: CardNode, form: CardNode): readonly CardNode[] {
  return places(card)
    .filter((place) => place.form === form && isInput(place.node))
    .map((place) => place.node);
}

/** What pressing a button in a form does; outside a form a button calls back. */
export function formAction(button: CardNode): 'submit' | 'reset' | null {
  const action = button.form_action_type ?? button.action_type;
  if (action === 'submit' || action === 'form_submit') return 'submit';
  return action === 'reset' || action === 'form_reset' ? 'reset' : null;
}

/** The `value` object of an element's callback behaviour; undefined when it declares none. */
export function callbackValue(node: CardNode): unknown {
  const callback = nodesAt(node, 'behaviors').find((behavior) => behavior.type === 'callback');
  return isNode(callback) ? callback.value : node.value;
}
