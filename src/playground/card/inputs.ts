import { type CardNode, nodesAt, numberAt, stringAt, stringsAt, tagOf, textAt } from './node.ts';

/** What a person has put into an input. Dates are `YYYY-MM-DD`, dates with time `YYYY-MM-DD HH:mm`. */
export type InputValue = string | readonly string[] | boolean;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function choicesOf(input: CardNode): readonly Choice[] {
  return nodesAt(input, 'options').map((option) => ({
    value: stringAt(option, 'value'),
    label: textAt(option, 'text') || stringAt(option, 'value'),
  }));
}

/** What an untouched input shows and would send. */
export function initialValue(input: CardNode): InputValue {
  switch (tagOf(input)) {
    case 'input':
      return stringAt(input, 'default_value');
    case 'select_static':
    case 'select_person':
      return initialOption(input);
    case 'multi_select_static':
    case 'multi_select_person':
      return stringsAt(input, 'selected_values');
    case 'date_picker':
      return stringAt(input, 'initial_date');
    case 'picker_datetime':
      return stringAt(input, 'initial_datetime');
    case 'picker_time':
      return stringAt(input, 'initial_time');
    case 'checker':
      return input.checked === true;
    default:
      return '';
  }
}

/** `initial_index` counts from 1. */
function initialOption(select: CardNode): string {
  const named = stringAt(select, 'initial_option');
  const index = numberAt(select, 'initial_index');
  if (named !== '' || index === null) return named;
  return choicesOf(select)[index - 1]?.value ?? '';
}

/** The sentence beside the input: its label, else its placeholder, else its name. */
export function labelOf(input: CardNode): string {
  return textAt(input, 'label') || textAt(input, 'placeholder') || stringAt(input, 'name');
}

/** Feishu's documented limit when the card names none (feishu.md §4.2). */
export const MAX_INPUT_LENGTH = 1000;

export function maxLength(input: CardNode): number {
  return numberAt(input, 'max_length') ?? MAX_INPUT_LENGTH;
}
