import { playground } from '../../../../prompts/playground.ts';
import type { ControlsOnPage, DeliveryOnPage } from '../../wire.ts';
import { el } from '../dom.ts';

const copy = playground.console.delivery;
const MODES = ['webhook', 'websocket'] as const;

/** How events reach the bot. */
export function deliverySwitch(choose: (mode: DeliveryOnPage) => void): {
  readonly element: HTMLElement;
  show(controls: ControlsOnPage): void;
} {
  const choices = MODES.map((mode) => {
    const radio = el('input', { type: 'radio', name: 'delivery', value: mode });
    radio.addEventListener('change', () => choose(mode));
    return { mode, radio, label: el('label', { class: 'choice' }, radio, el('span', {}, copy[mode])) };
  });
  const note = el('p', { class: 'watch' });
  const element = el(
    'fieldset',
    {},
    el('legend', {}, copy.title),
    el('div', { class: 'choices' }, ...choices.map(({ label }) => label)),
    note,
  );
  return {
    element,
    show({ delivery, connected }) {
      for (const { mode, radio } of choices) {
        radio.checked = mode === delivery;
        radio.disabled = mode === 'websocket' && !connected;
      }
      note.textContent = connected ? copy.watch : copy.notConnected;
    },
  };
}
