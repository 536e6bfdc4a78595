import { type CardNode, nodeAt, nodesAt, numberAt, stringAt, tagOf } from '../../card/node.ts';
import { el } from '../dom.ts';
import type { Drawing, FormInDrawing } from './drawing.ts';
import { markdownElement } from './text.ts';

export function columnSet(node: CardNode, drawing: Drawing): HTMLElement {
  const mode = stringAt(node, 'flex_mode') || 'none';
  const columns = nodesAt(node, 'columns').map((column) => {
    const weighted = stringAt(column, 'width') === 'weighted';
    const element = el(
      'div',
      { class: `column ${weighted ? 'weighted' : 'auto'}` },
      ...children(column, drawing),
    );
    if (weighted) element.style.flexGrow = String(numberAt(column, 'weight') ?? 1);
    if (stringAt(column, 'vertical_align') === 'center') element.classList.add('centered');
    return element;
  });
  const background = stringAt(node, 'background_style') === 'grey' ? 'on-grey' : '';
  return el('div', { class: `column-set flex-${mode} ${background}` }, ...columns);
}

/** Opens and closes on the page alone; the bot is not told. */
export function collapsiblePanel(node: CardNode, drawing: Drawing): HTMLElement {
  const title = nodeAt(nodeAt(node, 'header'), 'title');
  const heading =
    tagOf(title) === 'markdown' ? markdownElement(title) : el('span', {}, stringAt(title, 'content'));
  return el(
    'details',
    { class: 'panel', open: node.expanded === true },
    el('summary', {}, heading),
    el('div', { class: 'panel-body' }, ...children(node, drawing)),
  );
}

export function interactiveContainer(node: CardNode, drawing: Drawing): HTMLElement {
  const look = node.has_border === true ? 'container bordered' : 'container';
  const element = el('div', { class: look }, ...children(node, drawing));
  const clickable = nodesAt(node, 'behaviors').length > 0 && node.disabled !== true;
  if (!clickable) return element;
  element.classList.add('clickable');
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.addEventListener('click', () => void drawing.send(node, {}));
  return element;
}

/** A form; what is typed stays on the page until one of its submit buttons is pressed. */
export function formElement(
  node: CardNode,
  drawing: Drawing,
  register: (form: FormInDrawing) => void,
): HTMLElement {
  const form: FormInDrawing = { fields: [], buttons: [] };
  register(form);
  const inside = drawing.within(form);
  const element = el(
    'form',
    { class: 'form', novalidate: true, autocomplete: 'off' },
    ...children(node, inside),
  );
  // Enter in a line does not submit in Feishu either.
  element.addEventListener('submit', (event) => event.preventDefault());
  return element;
}

function children(node: CardNode, drawing: Drawing): readonly HTMLElement[] {
  return nodesAt(node, 'elements').map((child) => drawing.draw(child));
}
