import { playground } from '../../../../prompts/playground.ts';
import type { ControlsOnPage } from '../../wire.ts';
import { actionButton, el } from '../dom.ts';
import { sim } from '../sim.ts';
import { deliverySwitch } from './delivery.ts';
import { disturbanceSwitches } from './disturbances.ts';
import { trafficList } from './traffic.ts';

const copy = playground.console;
const REFRESH_MS = 1000;

/** The demo's own control panel beside the chats; it is no part of the bot. */
export interface Console {
  readonly element: HTMLElement;
  /** Opens and closes it. */
  readonly button: HTMLElement;
}

export function createConsole(): Console {
  const button = actionButton(copy.open, 'banner-button console-button', () => toggle());
  const traffic = trafficList();
  const change = async (wanted: Parameters<typeof sim.control>[0]) => show(await sim.control(wanted));
  const delivery = deliverySwitch((mode) => change({ delivery: mode }));
  const disturbances = disturbanceSwitches((on) => change({ disturbances: on }));
  const reset = actionButton(
    copy.reset,
    'console-reset',
    () => void change({ delivery: 'webhook', disturbances: [] }),
  );
  const element = el(
    'aside',
    { class: 'console', 'aria-label': copy.title, hidden: true },
    el(
      'header',
      {},
      el('h2', {}, copy.title),
      actionButton(copy.close, 'console-close', () => toggle()),
    ),
    el('p', { class: 'console-note' }, copy.note),
    delivery.element,
    disturbances.element,
    reset,
    traffic.element,
  );
  const show = (controls: ControlsOnPage) => {
    delivery.show(controls);
    disturbances.show(controls);
    traffic.show(controls.traffic);
    reset.disabled = controls.delivery === 'webhook' && controls.disturbances.length === 0;
    button.classList.toggle('disturbed', controls.disturbances.length > 0);
  };
  let timer: ReturnType<typeof setInterval> | null = null;
  // The chat itself says when the stand-in is gone.
  const refresh = () => void sim.controls().then(show, () => undefined);
  const toggle = () => {
    element.hidden = !element.hidden;
    button.setAttribute('aria-expanded', String(!element.hidden));
    if (timer !== null) clearInterval(timer);
    timer = element.hidden ? null : setInterval(refresh, REFRESH_MS);
    if (!element.hidden) refresh();
  };
  return { element, button };
}
