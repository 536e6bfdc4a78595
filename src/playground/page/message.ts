import { fill } from '../../../prompts/fill.ts';
import { playground } from '../../../prompts/playground.ts';
import { parseCard, stringAt } from '../card/node.ts';
import type { MessageOnPage } from '../wire.ts';
import { type CardHost, type CardOnPage, drawCard } from './card/card.ts';
import { actionButton, avatar, el } from './dom.ts';

const copy = playground.message;

export interface Bubble {
  readonly element: HTMLElement;
  readonly card: CardOnPage | null;
  showReactions(reactions: readonly string[]): void;
}

/** What stands around a message's own content. */
export interface Surroundings {
  /** Who sent it. */
  readonly name: string;
  readonly fileUrl: string;
  readonly host: CardHost;
  /** The message it answers. */
  readonly quote: { readonly from: string; readonly text: string; show(): void } | null;
  reply(): void;
}

/** One message: who, when, in answer to what, and what. */
export function bubble(message: MessageOnPage, around: Surroundings): Bubble {
  const { name, fileUrl, host, quote } = around;
  const content = parseCard(message.content) ?? {};
  const card = message.type === 'interactive' && !message.recalled ? drawCard(content, host) : null;
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
      el(
        'div',
        { class: 'message-meta' },
        el('span', {}, name),
        el('time', {}, time),
        message.recalled ? null : actionButton(copy.reply, 'reply', around.reply),
      ),
      quote && quoteElement(quote),
      card ? card.element : plainContent(message, content, fileUrl),
      reactions,
    ),
  );
  const showReactions = (emojis: readonly string[]) =>
    reactions.replaceChildren(...emojis.map((emoji) => el('span', {}, emoji)));
  showReactions(message.reactions);
  return { element, card, showReactions };
}

function quoteElement({ from, text, show }: NonNullable<Surroundings['quote']>): HTMLElement {
  return actionButton(fill(copy.quote, { from, text }), 'quote', show);
}

function plainContent(
  message: MessageOnPage,
  content: Readonly<Record<string, unknown>>,
  fileUrl: string,
): HTMLElement {
  if (message.recalled) return el('div', { class: 'recalled' }, copy.recalled);
  if (message.type === 'file') return fileContent(stringAt(content, 'file_name'), fileUrl);
  if (message.type === 'image') return fileContent(copy.picture, fileUrl);
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
