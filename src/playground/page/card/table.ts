import { type CardNode, nodesAt, stringAt } from '../../card/node.ts';
import { el } from '../dom.ts';
import { colorClass, spans } from './text.ts';

/** A table; it scrolls sideways by itself on a narrow screen. */
export function tableElement(node: CardNode): HTMLElement {
  const columns = nodesAt(node, 'columns');
  const head = columns.map((column) => {
    const title = el('th', { scope: 'col' }, stringAt(column, 'display_name'));
    const width = stringAt(column, 'width');
    if (width.endsWith('px')) title.style.minWidth = width;
    return title;
  });
  const rows = nodesAt(node, 'rows').map((row) =>
    el('tr', {}, ...columns.map((column) => cell(row, column))),
  );
  const table = el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows));
  return el('div', { class: 'table' }, table);
}

function cell(row: CardNode, column: CardNode): HTMLElement {
  const name = stringAt(column, 'name');
  const type = stringAt(column, 'data_type');
  if (type === 'options') {
    const options = nodesAt(row, name).map((option) => {
      const color = colorClass('tag', stringAt(option, 'color') || 'neutral');
      return el('span', { class: `text-tag ${color}` }, stringAt(option, 'text'));
    });
    return el('td', {}, ...options);
  }
  const text = stringAt(row, name);
  if (type === 'markdown' || type === 'lark_md') return el('td', {}, ...spans(text));
  return el('td', { class: type === 'number' ? 'number' : undefined }, text);
}
