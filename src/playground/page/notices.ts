import { playground } from '../../../prompts/playground.ts';
import type { Toast } from '../wire.ts';
import { actionButton, el } from './dom.ts';

const SHOWN_MS = 4500;
const MOST_AT_ONCE = 2;

/** Short notes above one person's chat, as Feishu shows them. */
export interface Notices {
  readonly element: HTMLElement;
  /** Shows a note and takes it away again. */
  show(toast: Toast): void;
}

export function createNotices(): Notices {
  const element = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  return {
    element,
    show({ type, content }) {
      const toast = el('div', { class: `toast toast-${type}` }, content);
      element.append(toast);
      while (element.childElementCount > MOST_AT_ONCE) element.firstElementChild?.remove();
      setTimeout(() => toast.remove(), SHOWN_MS);
    },
  };
}

/** Asks before something is sent; false when the person thinks better of it. */
export function confirmed(title: string, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = el('dialog', { class: 'confirm' }, el('h2', {}, title), el('p', {}, text));
    const close = (answer: boolean) => {
      dialog.remove();
      resolve(answer);
    };
    dialog.append(
      el(
        'div',
        { class: 'confirm-buttons' },
        actionButton(playground.card.cancel, 'card-button button-default', () => close(false)),
        actionButton(playground.card.confirm, 'card-button button-primary_filled', () => close(true)),
      ),
    );
    dialog.addEventListener('cancel', () => close(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}
