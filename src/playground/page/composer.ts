import { playground } from '../../../prompts/playground.ts';
import { actionButton, el } from './dom.ts';
import { showToast } from './notices.ts';
import type { Delivered } from './sim.ts';

const copy = playground.composer;
const TALLEST = 160;

/** The bot's menu and the field to write in. */
export function composer(act: {
  say(text: string): Promise<Delivered>;
  menu(key: string): Promise<Delivered>;
}): HTMLElement {
  const menu = playground.menu.map(({ key, label }) =>
    actionButton(label, 'menu-item', () => void report(act.menu(key))),
  );
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
  const send = () => {
    const text = field.value;
    if (text.trim() === '') return;
    field.value = '';
    grow();
    void report(act.say(text)).then((sent) => {
      // What could not be sent comes back, unless something new was begun.
      if (sent || field.value !== '') return;
      field.value = text;
      grow();
    });
  };
  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    // Enter that ends a choice of Chinese characters is not meant to send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  return el(
    'div',
    { class: 'composer' },
    el('div', { class: 'menu', role: 'toolbar' }, ...menu),
    el('div', { class: 'write' }, field, actionButton(copy.send, 'card-button button-primary_filled', send)),
  );
}

/** Says when the bot did not take what was sent; false when it was not even sent. */
export async function report(sent: Promise<Delivered>): Promise<boolean> {
  try {
    if (!(await sent).delivered) showToast({ type: 'warning', content: playground.client.noAnswer });
    return true;
  } catch {
    showToast({ type: 'error', content: playground.client.notSent });
    return false;
  }
}
