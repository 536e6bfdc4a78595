import { type CardNode, isNode, nodesAt, stringAt, textAt } from '../../card/node.ts';
import { formAction } from '../../card/walk.ts';
import { el } from '../dom.ts';
import { confirmed } from '../notices.ts';
import type { Drawing, FormInDrawing } from './drawing.ts';

const TYPES = /^(default|primary|danger|text|primary_text|danger_text|primary_filled|danger_filled|laser)$/;

export function buttonElement(node: CardNode, drawing: Drawing): HTMLElement {
  const { form } = drawing;
  const type = stringAt(node, 'type');
  const look = TYPES.test(type) ? type : 'default';
  const width = stringAt(node, 'width') === 'fill' ? 'fill' : '';
  const size = stringAt(node, 'size') || 'medium';
  const label = textAt(node, 'text');
  const attributes = {
    type: 'button',
    class: `card-button button-${look} button-${size} ${width}`,
    name: stringAt(node, 'name') || undefined,
    disabled: node.disabled === true,
  };
  const button = el('button', attributes, el('span', {}, label));
  button.addEventListener('click', () => void press(node, button, drawing));
  if (form && formAction(node) === 'submit') form.buttons.push({ label, element: button });
  return button;
}

async function press(node: CardNode, button: HTMLButtonElement, drawing: Drawing): Promise<void> {
  const { confirm } = node;
  if (isNode(confirm) && !(await confirmed(textAt(confirm, 'title'), textAt(confirm, 'text')))) return;
  openLink(node);
  button.classList.add('busy');
  button.disabled = true;
  try {
    await drawing.send(node, valuesOf(drawing.form));
  } finally {
    button.classList.remove('busy');
    button.disabled = node.disabled === true;
  }
}

function valuesOf(form: FormInDrawing | null) {
  return Object.fromEntries((form?.fields ?? []).map(({ name, read }) => [name, read()]));
}

function openLink(node: CardNode): void {
  const link = nodesAt(node, 'behaviors').find((behavior) => behavior.type === 'open_url');
  const url = link ? stringAt(link, 'default_url') : '';
  if (/^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
}
