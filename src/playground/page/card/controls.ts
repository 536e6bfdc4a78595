import { playground } from '../../../../prompts/playground.ts';
import { type Choice, choicesOf, type InputValue, initialValue, maxLength } from '../../card/inputs.ts';
import { type CardNode, numberAt, stringAt, tagOf, textAt } from '../../card/node.ts';
import { el } from '../dom.ts';

/** The control of an input without its label. */
export interface Control {
  readonly element: HTMLElement;
  read(): InputValue;
  write(value: InputValue): boolean;
  /** Calls back whenever the person has settled on a value. */
  changed(then: () => void): void;
}

export interface ControlNames {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}

type People = readonly { readonly openId: string; readonly name: string }[];

/** The control for an input component. */
export function controlOf(node: CardNode, names: ControlNames, people: People): Control {
  switch (tagOf(node)) {
    case 'select_static':
      return selectControl(node, names, choicesOf(node));
    case 'select_person':
      return selectControl(node, names, peopleAsChoices(people));
    case 'multi_select_static':
      return manyControl(node, names, choicesOf(node));
    case 'multi_select_person':
      return manyControl(node, names, peopleAsChoices(people));
    case 'date_picker':
      return dateControl(node, names, 'date');
    case 'picker_datetime':
      return dateControl(node, names, 'datetime-local');
    case 'picker_time':
      return dateControl(node, names, 'time');
    case 'checker':
      return checkerControl(node, names);
    default:
      return textControl(node, names);
  }
}

function peopleAsChoices(people: People): readonly Choice[] {
  return people.map(({ openId, name }) => ({ value: openId, label: name }));
}

function commonOf(node: CardNode, { id, name, label }: ControlNames) {
  return {
    id,
    name,
    class: 'control',
    'data-fact': name,
    'aria-label': label,
    placeholder: textAt(node, 'placeholder') || undefined,
    disabled: node.disabled === true,
  };
}

function textControl(node: CardNode, names: ControlNames): Control {
  const several = stringAt(node, 'input_type') === 'multiline_text';
  const common = { ...commonOf(node, names), maxlength: maxLength(node) };
  const control = several
    ? el('textarea', { ...common, rows: numberAt(node, 'rows') ?? 3 })
    : el('input', { ...common, type: stringAt(node, 'input_type') === 'password' ? 'password' : 'text' });
  control.value = String(initialValue(node));
  return valueControl(control);
}

function valueControl(control: HTMLInputElement | HTMLTextAreaElement): Control {
  return {
    element: control,
    read: () => control.value,
    write(value) {
      control.value = String(value);
      control.dispatchEvent(new Event('input', { bubbles: true }));
      return control.value === String(value);
    },
    changed: (then) => control.addEventListener('change', then),
  };
}

function selectControl(node: CardNode, names: ControlNames, choices: readonly Choice[]): Control {
  const empty = el('option', { value: '' }, textAt(node, 'placeholder') || playground.card.choose);
  const options = choices.map(({ value, label }) => el('option', { value }, label));
  const control = el('select', { ...commonOf(node, names), placeholder: undefined }, empty, ...options);
  const show = () => control.classList.toggle('unchosen', control.value === '');
  control.value = String(initialValue(node));
  if (control.selectedIndex < 0) control.value = '';
  show();
  control.addEventListener('change', show);
  return {
    element: control,
    read: () => control.value,
    write(value) {
      const choice = choiceNamed(choices, String(value));
      if (choice) control.value = choice.value;
      show();
      return choice !== undefined;
    },
    changed: (then) => control.addEventListener('change', then),
  };
}

function choiceNamed(choices: readonly Choice[], named: string): Choice | undefined {
  return choices.find(({ value }) => value === named) ?? choices.find(({ label }) => label === named);
}

function manyControl(node: CardNode, { name, label }: ControlNames, choices: readonly Choice[]): Control {
  const chosen = new Set(([initialValue(node)].flat() as readonly unknown[]).map(String));
  const boxes = choices.map((choice) => {
    const box = el('input', {
      type: 'checkbox',
      name,
      value: choice.value,
      disabled: node.disabled === true,
    });
    box.checked = chosen.has(choice.value);
    return { box, choice };
  });
  const pills = boxes.map(({ box, choice }) =>
    el('label', { class: 'pill' }, box, el('span', {}, choice.label)),
  );
  const group = el(
    'div',
    { class: 'pills', role: 'group', 'aria-label': label, 'data-fact': name },
    ...pills,
  );
  return {
    element: group,
    read: () => boxes.filter(({ box }) => box.checked).map(({ choice }) => choice.value),
    write(value) {
      const named = [value].flat().map(String);
      for (const { box, choice } of boxes) {
        box.checked = named.includes(choice.value) || named.includes(choice.label);
      }
      return named.every((one) => choiceNamed(choices, one) !== undefined);
    },
    changed: (then) => group.addEventListener('change', then),
  };
}

/** Browsers write `2025-03-01T09:30` where Feishu writes a blank. */
function dateControl(node: CardNode, names: ControlNames, type: 'date' | 'datetime-local' | 'time'): Control {
  const control = el('input', { ...commonOf(node, names), type });
  control.value = String(initialValue(node)).replace(' ', 'T');
  const inner = valueControl(control);
  return {
    ...inner,
    read: () => control.value.replace('T', ' '),
    write: (value) => inner.write(String(value).replace(' ', 'T')),
  };
}

function checkerControl(node: CardNode, { name }: ControlNames): Control {
  const box = el('input', { type: 'checkbox', name, 'data-fact': name });
  box.checked = initialValue(node) === true;
  return {
    element: el('label', { class: 'pill' }, box, el('span', {}, textAt(node, 'text'))),
    read: () => box.checked,
    write(value) {
      box.checked = value === true || value === 'true';
      return true;
    },
    changed: (then) => box.addEventListener('change', then),
  };
}
