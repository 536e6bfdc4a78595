import { playground } from '../../../prompts/playground.ts';
import type { Toast } from '../wire.ts';
import { actionButton, el } from './dom.ts';

const SHOWN_MS = 4500;
const MOST_AT_ONCE = 2;
const area = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

export function toastArea(): HTMLElement {
  return area;
}

/** Shows a short note at the top, as Feishu does, and takes it away again. */
export function showToast({ type, content }: Toast): void {
  const toast = el('div', { class: `toast toast-${type}` }, content);
  area.append(toast);
  while (area.childElementCount > MOST_AT_ONCE) area.firstElementChild?.remove();
  setTimeout(() => toast.remove(), SHOWN_MS);
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
