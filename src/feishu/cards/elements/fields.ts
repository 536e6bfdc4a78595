import { longestFieldText } from '../../../dialogue/field-limit.ts';
import { type Behavior, type CallbackValue, callback } from './behavior.ts';
import { clean, clip, type PlainText, plainText } from './text.ts';

const longestPlaceholder = 100;

export interface Input {
  readonly tag: 'input';
  readonly name: string;
  readonly required: false;
  readonly label: PlainText;
  readonly label_position: 'top';
  readonly placeholder: PlainText;
  readonly default_value?: string;
  readonly input_type: 'text' | 'multiline_text';
  readonly rows?: number;
  readonly auto_resize?: true;
  readonly max_rows?: number;
  readonly max_length: number;
  readonly width: 'fill';
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectOption {
  readonly text: PlainText;
  readonly value: string;
}

export interface Select {
  readonly tag: 'select_static';
  readonly name?: string;
  readonly required?: false;
  readonly placeholder: PlainText;
  readonly options: readonly SelectOption[];
  readonly initial_option?: string;
  readonly width: 'fill';
  readonly behaviors?: readonly Behavior[];
}

export interface MultiSelect {
  readonly tag: 'multi_select_static';
  readonly name: string;
  readonly required: false;
  readonly placeholder: PlainText;
  readonly options: readonly SelectOption[];
  readonly selected_values: readonly string[];
  readonly width: 'fill';
}

export interface DatePicker {
  readonly tag: 'date_picker';
  readonly name: string;
  readonly required: false;
  readonly placeholder: PlainText;
  readonly initial_date?: string;
  readonly width: 'fill';
}

/** A text field inside a form. Never required by the client: half a form can be saved. */
export function input(field: {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly lines?: boolean;
}): Input {
  const value = clip(clean(field.value), longestFieldText);
  return {
    tag: 'input',
    name: field.name,
    required: false,
    label: plainText(field.label),
    label_position: 'top',
    placeholder: placeholder(field.placeholder),
    ...(value === '' ? {} : { default_value: value }),
    ...(field.lines
      ? { input_type: 'multiline_text', rows: 3, auto_resize: true, max_rows: 8 }
      : { input_type: 'text' }),
    max_length: longestFieldText,
    width: 'fill',
  };
}

/** A drop-down inside a form. A value that is not offered is shown as not chosen. */
export function select(field: {
  readonly name: string;
  readonly placeholder: string;
  readonly options: readonly Choice[];
  readonly value: string;
}): Select {
  return { ...dropDown(field), name: field.name, required: false };
}

/** A drop-down outside a form: choosing calls back with the value given and the option. */
export function menu(field: {
  readonly placeholder: string;
  readonly options: readonly Choice[];
  readonly value: string;
  readonly callback: CallbackValue;
}): Select {
  return { ...dropDown(field), behaviors: [callback(field.callback)] };
}

function dropDown(field: {
  readonly placeholder: string;
  readonly options: readonly Choice[];
  readonly value: string;
}): Select {
  const options = offered(field.options);
  return {
    tag: 'select_static',
    placeholder: placeholder(field.placeholder),
    options,
    ...(options.some(({ value }) => value === field.value) ? { initial_option: field.value } : {}),
    width: 'fill',
  };
}

export function multiSelect(field: {
  readonly name: string;
  readonly placeholder: string;
  readonly options: readonly Choice[];
  readonly values: readonly string[];
}): MultiSelect {
  const options = offered(field.options);
  return {
    tag: 'multi_select_static',
    name: field.name,
    // Left out it would mean true.
    required: false,
    placeholder: placeholder(field.placeholder),
    options,
    selected_values: options.map(({ value }) => value).filter((value) => field.values.includes(value)),
    width: 'fill',
  };
}

/** `value` as YYYY-MM-DD; anything else is shown as not chosen. */
export function datePicker(field: {
  readonly name: string;
  readonly placeholder: string;
  readonly value: string;
}): DatePicker {
  return {
    tag: 'date_picker',
    name: field.name,
    required: false,
    placeholder: placeholder(field.placeholder),
    ...(/^\d{4}-\d\d-\d\d$/.test(field.value) ? { initial_date: field.value } : {}),
    width: 'fill',
  };
}

function placeholder(content: string): PlainText {
  return plainText(clip(clean(content), longestPlaceholder));
}

/** Each value once; a select with the same value twice cannot say which one was meant. */
function offered(choices: readonly Choice[]): readonly SelectOption[] {
  const seen = new Set<string>();
  return choices.flatMap(({ value, label }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [{ text: plainText(label), value }];
  });
}
