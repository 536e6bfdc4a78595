import { fill } from '../../../prompts/fill.ts';
import { playground } from '../../../prompts/playground.ts';
import { parseCard, stringAt } from '../card/node.ts';
import type { MessageOnPage } from '../wire.ts';
import { type CardHost, type CardOnPage, drawCard } from './card/card.ts';
import { avatar, el } from './dom.ts';

const copy = playground.message;

export interface Bubble {
  readonly element: HTMLElement;
  readonly card: CardOnPage | null;
  showReactions(reactions: readonly string[]): void;
}

/** One message: who, when, and what. */
export function bubble(
  message: MessageOnPage,
  names: { readonly me: string; readonly bot: string },
  fileUrl: string,
  host: CardHost,
): Bubble {
  const content = parseCard(message.content) ?? {};
  const card = message.type === 'interactive' && !message.recalled ? drawCard(content, host) : null;
  const name = message.mine ? names.me : names.bot;
  const time = new Date(message.createdAt).toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
  });
  const reactions = el('div', { class: 'reactions' });
  const element = el(
    'li',
    { class: message.mine ? 'message mine' : 'message', 'data-message': message.id },
    avatar(name, message.mine ? '' : 'bot'),
    el(
      'div',
      { class: 'message-main' },
      el('div', { class: 'message-meta' }, el('span', {}, name), el('time', {}, time)),
      card ? card.element : plainContent(message, content, fileUrl),
      reactions,
    ),
  );
  const showReactions = (emojis: readonly string[]) =>
    reactions.replaceChildren(...emojis.map((emoji) => el('span', {}, emoji)));
  showReactions(message.reactions);
  return { element, card, showReactions };
}

function plainContent(
  message: MessageOnPage,
  content: Readonly<Record<string, unknown>>,
  fileUrl: string,
): HTMLElement {
  if (message.recalled) return el('div', { class: 'recalled' }, copy.recalled);
  if (message.type === 'file') return fileContent(stringAt(content, 'file_name'), fileUrl);
  const text = stringAt(content, 'text');
  return el('div', { class: 'bubble' }, text || fill(copy.unsupported, { type: message.type }));
}

function fileContent(name: string, url: string): HTMLElement {
  const kind = /\.(\w{1,5})$/.exec(name)?.[1] ?? '';
  return el(
    'a',
    { class: 'file', href: url, download: name || true },
    el('span', { class: 'file-kind', 'aria-hidden': 'true' }, kind.toUpperCase()),
    el('span', { class: 'file-name' }, el('b', {}, name), el('small', {}, copy.file)),
  );
}
