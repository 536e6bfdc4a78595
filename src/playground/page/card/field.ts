import { labelOf } from '../../card/inputs.ts';
import { type CardNode, nodeAt, stringAt, tagOf, textAt } from '../../card/node.ts';
import { el } from '../dom.ts';
import { controlOf } from './controls.ts';
import type { Drawing } from './drawing.ts';

let drawn = 0;

/** An input with its label. Inside a form it waits for a submit button; outside it calls back at once. */
export function fieldElement(node: CardNode, drawing: Drawing): HTMLElement {
  drawn += 1;
  const own = tagOf(nodeAt(node, 'label')) === '' ? '' : textAt(node, 'label');
  const label = own || drawing.labelBefore(node) || labelOf(node);
  const names = { id: `field-${drawn}`, name: stringAt(node, 'name'), label };
  const control = controlOf(node, names, drawing.people());
  const { read, write } = control;
  const element = el(
    'div',
    { class: 'field' },
    own === '' ? null : el('label', { for: names.id }, own),
    control.element,
  );
  if (drawing.form) drawing.form.fields.push({ name: names.name, label, element, read, write });
  else control.changed(() => void drawing.send(node, { '': read() }));
  return element;
}
