import { fill } from '../../../../prompts/fill.ts';
import { playground } from '../../../../prompts/playground.ts';
import type { InputValue } from '../../card/inputs.ts';
import { plainMarkdown } from '../../card/markdown.ts';
import { type CardNode, nodeAt, nodesAt, stringAt, tagOf, textAt } from '../../card/node.ts';
import { bodyOf, isInput, places } from '../../card/walk.ts';
import { el } from '../dom.ts';
import { buttonElement } from './button.ts';
import { chartElement } from './chart.ts';
import type { Drawing, FormInDrawing, FormOnPage } from './drawing.ts';
import { fieldElement } from './field.ts';
import { collapsiblePanel, columnSet, formElement, interactiveContainer } from './layout.ts';
import { tableElement } from './table.ts';
import { colorClass, divElement, markdownElement } from './text.ts';

export interface CardOnPage {
  readonly element: HTMLElement;
  /** The forms it holds. */
  readonly forms: readonly FormOnPage[];
}

/** What a card needs from the chat it stands in. */
export interface CardHost {
  /** Sends a click on the element with this number. */
  send(element: number, inputs: Readonly<Record<string, InputValue>>): Promise<void>;
  people: Drawing['people'];
}

/** Draws a Card JSON 2.0. */
export function drawCard(card: CardNode, host: CardHost): CardOnPage {
  const forms: FormInDrawing[] = [];
  const all = places(card);
  const drawing: Drawing = {
    draw: (node) => drawElement(node, drawing),
    form: null,
    within(form) {
      const inside: Drawing = { ...drawing, form, draw: (node) => drawElement(node, inside) };
      return inside;
    },
    send: (node, inputs) =>
      host.send(
        all.findIndex((place) => place.node === node),
        inputs,
      ),
    labelBefore: (node) =>
      textBefore(
        node,
        all.map((place) => place.node),
      ),
    people: host.people,
  };
  const drawElement = (node: CardNode, within: Drawing): HTMLElement =>
    tagOf(node) === 'form' ? formElement(node, within, (form) => forms.push(form)) : elementOf(node, within);
  const width = stringAt(nodeAt(card, 'config'), 'width_mode') || 'default';
  const body = el('div', { class: 'card-body' }, ...bodyOf(card).map((node) => drawing.draw(node)));
  const element = el('article', { class: `card width-${width}` }, header(nodeAt(card, 'header')), body);
  return { element, forms };
}

function elementOf(node: CardNode, drawing: Drawing): HTMLElement {
  if (isInput(node)) return fieldElement(node, drawing);
  switch (tagOf(node)) {
    case 'markdown':
      return markdownElement(node);
    case 'div':
      return divElement(node);
    case 'hr':
      return el('hr');
    case 'button':
      return buttonElement(node, drawing);
    case 'column_set':
      return columnSet(node, drawing);
    case 'collapsible_panel':
      return collapsiblePanel(node, drawing);
    case 'interactive_container':
      return interactiveContainer(node, drawing);
    case 'table':
      return tableElement(node);
    case 'chart':
      return chartElement(node);
    case 'img':
      return el('div', { class: 'placeholder' }, textAt(node, 'alt') || playground.card.image);
    default:
      return el('div', { class: 'placeholder' }, fill(playground.card.unknown, { tag: tagOf(node) }));
  }
}

function header(node: CardNode): HTMLElement | null {
  const title = textAt(node, 'title');
  if (title === '') return null;
  const subtitle = textAt(node, 'subtitle');
  const tags = nodesAt(node, 'text_tag_list').map((tag) =>
    el(
      'span',
      { class: `text-tag ${colorClass('tag', stringAt(tag, 'color') || 'blue')}` },
      textAt(tag, 'text'),
    ),
  );
  const template = /^\w+$/.exec(stringAt(node, 'template'))?.[0] ?? 'default';
  return el(
    'header',
    { class: `card-header template-${template}` },
    el('div', { class: 'card-title' }, el('h2', {}, title), ...tags),
    subtitle === '' ? null : el('p', {}, subtitle),
  );
}

/** The first line of the text just before an element, when nothing else stands between. */
function textBefore(node: CardNode, all: readonly CardNode[]): string {
  const before = all[all.indexOf(node) - 1];
  if (!before || tagOf(before) !== 'markdown') return '';
  return plainMarkdown(stringAt(before, 'content')).split('\n')[0] ?? '';
}
