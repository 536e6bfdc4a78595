import { parseMarkdown, type Span } from '../../card/markdown.ts';
import { type CardNode, nodeAt, stringAt, tagOf, textAt } from '../../card/node.ts';
import { el } from '../dom.ts';

const COLORS =
  /^(neutral|blue|turquoise|lime|orange|violet|indigo|wathet|green|yellow|red|purple|carmine|grey)$/;

/** A class for one of Feishu's colour names; none for anything else. */
export function colorClass(prefix: string, color: string | null): string {
  return color !== null && COLORS.test(color) ? `${prefix}-${color}` : '';
}

/** Feishu's Markdown as elements, in the text size the node asks for. */
export function markdownElement(node: CardNode): HTMLElement {
  const align = stringAt(node, 'text_align');
  const size = stringAt(node, 'text_size') || 'normal';
  const alignment = align === 'center' || align === 'right' ? `align-${align}` : '';
  return el('div', { class: `text size-${size} ${alignment}` }, ...spans(stringAt(node, 'content')));
}

/** `div`: one text, plain or Markdown. */
export function divElement(node: CardNode): HTMLElement {
  const text = nodeAt(node, 'text');
  if (tagOf(text) === 'lark_md') return markdownElement(text);
  const size = stringAt(text, 'text_size') || 'normal';
  const color = colorClass('font', stringAt(text, 'text_color'));
  return el('div', { class: `text size-${size} ${color}` }, textAt(node, 'text'));
}

export function spans(markdown: string): readonly HTMLElement[] {
  return parseMarkdown(markdown).map(spanElement);
}

function spanElement(span: Span): HTMLElement {
  const look = [
    span.bold ? 'bold' : '',
    span.struck ? 'struck' : '',
    span.code ? 'code' : '',
    span.tag === null ? colorClass('font', span.color) : `text-tag ${colorClass('tag', span.tag)}`,
  ];
  const attributes = { class: look.filter((one) => one !== '').join(' ') };
  if (span.link === null) return el('span', attributes, span.text);
  return el('a', { ...attributes, href: span.link, target: '_blank', rel: 'noopener noreferrer' }, span.text);
}
