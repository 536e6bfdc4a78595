import { fill } from '../../../prompts/fill.ts';
import { playground } from '../../../prompts/playground.ts';
import type { MessageOnPage } from '../wire.ts';
import { actionButton, el } from './dom.ts';
import type { Notices } from './notices.ts';
import type { Delivered } from './sim.ts';
import { summaryOf } from './summary.ts';

const copy = playground.composer;
const TALLEST = 160;
/** What Feishu takes at most (feishu.md §3.3). */
const LARGEST_FILE = 30 * 1024 * 1024;

export interface Composer {
  readonly element: HTMLElement;
  /** The next text answers this message. */
  answer(message: MessageOnPage): void;
}

/** What the person can do with the composer. */
export interface Deeds {
  say(text: string, parent: string | null): Promise<Delivered>;
  send(file: File, parent: string | null): Promise<Delivered>;
  menu(key: string): Promise<Delivered>;
}

/** The bot's menu, and the field to write in. */
export function createComposer(deeds: Deeds, notices: Notices): Composer {
  let parent: MessageOnPage | null = null;
  const menu = playground.menu.map(({ key, label }) =>
    actionButton(label, 'menu-item', () => void report(deeds.menu(key), notices)),
  );
  const answering = el('div', { class: 'answering', hidden: true });
  const answer = (message: MessageOnPage | null) => {
    parent = message;
    answering.hidden = message === null;
    answering.replaceChildren(
      el('span', {}, message ? fill(copy.answering, { text: summaryOf(message) }) : ''),
      actionButton(copy.notAnswering, 'answering-end', () => answer(null)),
    );
    if (message) field.focus();
  };
  const { field, grow } = growingField();
  const send = () => {
    const text = field.value;
    if (text.trim() === '') return;
    const to = parent?.id ?? null;
    field.value = '';
    grow();
    answer(null);
    void report(deeds.say(text, to), notices).then((sent) => {
      // What could not be sent comes back, unless something new was begun.
      if (sent || field.value !== '') return;
      field.value = text;
      grow();
    });
  };
  field.addEventListener('keydown', (event) => {
    // Enter that ends a choice of Chinese characters is not meant to send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  const element = el(
    'div',
    { class: 'composer' },
    el('div', { class: 'menu', role: 'toolbar' }, ...menu),
    answering,
    el(
      'div',
      { class: 'write' },
      attachButton((file) => {
        const to = parent?.id ?? null;
        answer(null);
        return deeds.send(file, to);
      }, notices),
      field,
      actionButton(copy.send, 'card-button button-primary_filled', send),
    ),
  );
  return { element, answer };
}

function growingField(): { field: HTMLTextAreaElement; grow(): void } {
  const field = el('textarea', {
    rows: 1,
    'aria-label': copy.label,
    placeholder: copy.placeholder,
    title: copy.hint,
  });
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, TALLEST)}px`;
  };
  field.addEventListener('input', grow);
  return { field, grow };
}

function attachButton(sendFile: (file: File) => Promise<Delivered>, notices: Notices): HTMLElement {
  const picker = el('input', { type: 'file', class: 'picker', 'aria-label': copy.attach, tabindex: -1 });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    picker.value = '';
    if (!file) return;
    if (file.size === 0 || file.size > LARGEST_FILE) {
      notices.show({ type: 'error', content: file.size === 0 ? copy.emptyFile : copy.largeFile });
      return;
    }
    void report(sendFile(file), notices);
  });
  const button = actionButton('', 'attach', () => picker.click());
  button.title = copy.attach;
  button.setAttribute('aria-label', copy.attach);
  return el('span', { class: 'attaching' }, button, picker);
}

/** Says when the bot did not take what was sent; false when it was not even sent. */
export async function report(sent: Promise<Delivered>, notices: Notices): Promise<boolean> {
  try {
    if (!(await sent).delivered) notices.show({ type: 'warning', content: playground.client.noAnswer });
    return true;
  } catch {
    notices.show({ type: 'error', content: playground.client.notSent });
    return false;
  }
}
