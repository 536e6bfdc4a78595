import { playground } from '../../../../prompts/playground.ts';
import { type ControlsOnPage, DISTURBANCES, type Disturbance } from '../../wire.ts';
import { el } from '../dom.ts';

const copy = playground.console.disturbances;

/** A switch for each thing that can go wrong, with what to watch for. */
export function disturbanceSwitches(choose: (on: readonly Disturbance[]) => void): {
  readonly element: HTMLElement;
  show(controls: ControlsOnPage): void;
} {
  const switches = DISTURBANCES.map((disturbance) => {
    const box = el('input', { type: 'checkbox', role: 'switch' });
    const { name, watch } = copy[disturbance];
    const element = el(
      'label',
      { class: 'switch' },
      box,
      el('span', { class: 'switch-text' }, el('b', {}, name), el('small', {}, watch)),
    );
    return { disturbance, box, element };
  });
  for (const { box } of switches) {
    box.addEventListener('change', () =>
      choose(switches.filter((one) => one.box.checked).map(({ disturbance }) => disturbance)),
    );
  }
  return {
    element: el('fieldset', {}, el('legend', {}, copy.title), ...switches.map(({ element }) => element)),
    show(controls) {
      for (const { disturbance, box } of switches) box.checked = controls.disturbances.includes(disturbance);
    },
  };
}
