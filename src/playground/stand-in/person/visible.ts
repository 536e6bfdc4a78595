import { choicesOf, initialValue, labelOf } from '../../card/inputs.ts';
import { plainMarkdown } from '../../card/markdown.ts';
import { type CardNode, nodeAt, nodesAt, parseCard, stringAt, tagOf, textAt } from '../../card/node.ts';
import { bodyOf, childrenOf, isInput } from '../../card/walk.ts';
import { contentOf } from '../world/messages.ts';
import type { Message } from '../world/world.ts';

/** The text a person reads in a message; a card's closed panels count as read. */
export function visibleText(message: Message): string {
  if (message.recalled) return '消息已撤回';
  const content = parseCard(contentOf(message)) ?? {};
  switch (message.type) {
    case 'interactive':
      return cardText(content);
    case 'file':
      return `[文件] ${stringAt(content, 'file_name')}`;
    case 'image':
      return '[图片]';
    case 'post':
      return JSON.stringify(content);
    default:
      return stringAt(content, 'text');
  }
}

export function cardText(card: CardNode): string {
  const header = nodeAt(card, 'header');
  const tags = nodesAt(header, 'text_tag_list').map((tag) => textAt(tag, 'text'));
  const lines = [
    textAt(header, 'title'),
    textAt(header, 'subtitle'),
    ...tags,
    ...bodyOf(card).flatMap(linesOf),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function linesOf(node: CardNode): readonly string[] {
  const inner = childrenOf(node).flatMap(linesOf);
  if (isInput(node)) return [labelOf(node), ...shownValues(node)];
  switch (tagOf(node)) {
    case 'markdown':
      return [plainMarkdown(stringAt(node, 'content'))];
    case 'div':
      return [plainMarkdown(textAt(node, 'text'))];
    case 'button':
      return [`[${textAt(node, 'text')}]`];
    case 'collapsible_panel':
      return [plainMarkdown(textAt(nodeAt(node, 'header'), 'title')), ...inner];
    case 'table':
      return tableLines(node);
    case 'chart':
      return ['[图表]'];
    default:
      return inner;
  }
}

function shownValues(input: CardNode): readonly string[] {
  const value = initialValue(input);
  const choices = choicesOf(input);
  const shown = Array.isArray(value) ? value : [String(value)];
  return shown.map((one) => choices.find((choice) => choice.value === one)?.label ?? one);
}

function tableLines(table: CardNode): readonly string[] {
  const columns = nodesAt(table, 'columns');
  const head = columns.map((column) => stringAt(column, 'display_name')).join(' | ');
  const rows = nodesAt(table, 'rows').map((row) =>
    columns.map((column) => cellText(row, stringAt(column, 'name'))).join(' | '),
  );
  return [head, ...rows];
}

function cellText(row: CardNode, name: string): string {
  const options = nodesAt(row, name).map((option) => stringAt(option, 'text'));
  return options.length > 0 ? options.join('、') : plainMarkdown(stringAt(row, name));
}
