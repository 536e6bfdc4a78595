import {
  flag,
  integer,
  isObject,
  type JsonObject,
  listOf,
  number,
  object,
  oneOf,
  shape,
  text,
} from '../checks.ts';
import {
  behaviors,
  confirm,
  elementId,
  fieldWidth,
  icon,
  margin,
  multiUrl,
  options,
  padding,
  personOptions,
  plainText,
  styledText,
  translations,
} from '../parts.ts';
import { type CardProblem, hard, type Place, property } from '../problem.ts';
import type { Component } from './component.ts';

const common = { element_id: elementId, margin, behaviors, confirm };
const field = {
  ...common,
  name: text({ min: 1 }),
  required: flag,
  disabled: flag,
  disabled_tips: plainText(),
  placeholder: plainText(100),
  width: fieldWidth,
};

const input: Component = {
  role: 'interactive',
  properties: {
    ...field,
    label: plainText(),
    label_position: oneOf('top', 'left'),
    default_value: text(),
    i18n_default_value: translations,
    max_length: integer(1, 1000),
    input_type: oneOf('text', 'multiline_text', 'password'),
    show_icon: flag,
    rows: integer(1, 99),
    auto_resize: flag,
    max_rows: integer(1, 99),
    value: object,
  },
  required: [],
  together: (element, place) => {
    const { default_value: value, max_length: max = 1000 } = element;
    if (typeof value !== 'string' || typeof max !== 'number' || value.length <= max) return [];
    const at = property(place, 'default_value');
    return [hard(200621, at, `must not be longer than max_length ${max}`, value.length)];
  },
};

const button: Component = {
  role: 'interactive',
  properties: {
    ...common,
    name: text({ min: 1 }),
    type: oneOf(
      'default',
      'primary',
      'danger',
      'text',
      'primary_text',
      'danger_text',
      'primary_filled',
      'danger_filled',
      'laser',
    ),
    size: oneOf('tiny', 'small', 'medium', 'large'),
    width: fieldWidth,
    text: plainText(100),
    icon,
    hover_tips: plainText(),
    disabled: flag,
    disabled_tips: plainText(),
    form_action_type: oneOf('submit', 'reset'),
  },
  required: ['text'],
};

const select: Component = {
  role: 'interactive',
  properties: {
    ...field,
    type: oneOf('default', 'text'),
    options,
    initial_option: text(),
    initial_index: integer(0, 999),
  },
  required: ['options'],
  together: (element, place) => {
    const chosen = element.initial_option;
    return typeof chosen === 'string' && chosen !== ''
      ? notOffered(element, 'initial_option', [chosen], place)
      : [];
  },
};

const multiSelect: Component = {
  role: 'interactive',
  properties: {
    ...field,
    type: oneOf('default', 'text'),
    options,
    selected_values: listOf(text({ min: 1 })),
  },
  required: ['name', 'options'],
  together: (element, place) =>
    Array.isArray(element.selected_values)
      ? notOffered(element, 'selected_values', element.selected_values, place)
      : [],
};

/** Chosen values that are not among the options. */
function notOffered(
  element: JsonObject,
  name: string,
  chosen: readonly unknown[],
  place: Place,
): readonly CardProblem[] {
  const offered = Array.isArray(element.options)
    ? element.options.filter(isObject).map((one) => one.value)
    : [];
  const stranger = chosen.find((value) => !offered.includes(value));
  if (stranger === undefined) return [];
  return [hard(200621, property(place, name), 'must be the value of an option', stranger)];
}

const checker: Component = {
  role: 'interactive',
  properties: {
    ...common,
    name: text({ min: 1 }),
    checked: flag,
    text: styledText,
    overall_checkable: flag,
    button_area: shape({ pc_display_rule: oneOf('always', 'on_hover'), buttons: listOf(object, { max: 3 }) }),
    checked_style: shape({ show_strikethrough: flag, opacity: number(0, 1) }),
    padding,
    hover_tips: plainText(),
    disabled: flag,
    disabled_tips: plainText(),
  },
  required: [],
};

const person = { ...field, type: oneOf('default', 'text') };
const overflowOption = shape({ text: plainText(100), multi_url: multiUrl, value: text() });

/** Components a person clicks, chooses from or types into. */
export const interactiveComponents: Readonly<Record<string, Component>> = {
  input,
  button,
  select_static: select,
  multi_select_static: multiSelect,
  select_person: {
    role: 'interactive',
    properties: { ...person, options: personOptions, initial_option: text() },
    required: [],
  },
  multi_select_person: {
    role: 'interactive',
    properties: { ...person, options: personOptions, selected_values: listOf(text({ min: 1 })) },
    required: ['name'],
  },
  date_picker: {
    role: 'interactive',
    properties: { ...field, initial_date: text({ form: /^\d{4}-\d\d-\d\d$/ }), value: object },
    required: [],
  },
  picker_time: {
    role: 'interactive',
    properties: { ...field, initial_time: text({ form: /^\d\d:\d\d$/ }), value: object },
    required: [],
  },
  picker_datetime: {
    role: 'interactive',
    properties: { ...field, initial_datetime: text({ form: /^\d{4}-\d\d-\d\d \d\d:\d\d$/ }), value: object },
    required: [],
  },
  overflow: {
    role: 'interactive',
    properties: { ...common, name: text({ min: 1 }), width: fieldWidth, options: listOf(overflowOption) },
    required: ['options'],
  },
  checker,
};
