import { choicesOf, type InputValue, initialValue, maxLength } from '../../card/inputs.ts';
import { type CardNode, stringAt, tagOf } from '../../card/node.ts';
import type { ClientRefusal } from '../../wire.ts';

/** What a person has put into the inputs, by name; the others are untouched. */
export type Inputs = Readonly<Record<string, InputValue>>;

export type FormValue = Readonly<Record<string, string | readonly string[] | boolean>>;

export type FormReading =
  | { readonly ok: true; readonly value: FormValue }
  | { readonly ok: false; readonly refusals: readonly ClientRefusal[] };

/**
 * The `form_value` Feishu sends for a form (feishu.md §1.7): an untouched input sends its default, an empty
 * one `""` (an empty multiple choice `[]`), dates carry the offset `+0800`.
 */
export function readForm(inputs: readonly CardNode[], typed: Inputs): FormReading {
  const names = new Set(inputs.map((input) => stringAt(input, 'name')));
  const unknown = Object.keys(typed).filter((name) => !names.has(name));
  const refusals: ClientRefusal[] = unknown.map((input) => ({ input, because: 'no_such_input' }));
  const value: Record<string, string | readonly string[] | boolean> = {};
  for (const input of inputs) {
    const name = stringAt(input, 'name');
    const entered = asChosen(input, typed[name] ?? initialValue(input));
    const because = refusalOf(input, entered);
    if (because) refusals.push({ input: name, because });
    else value[name] = asSent(input, entered);
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value };
}

/** A choice may be named by what the person reads; what counts is its value. */
export function asChosen(input: CardNode, entered: InputValue): InputValue {
  const choices = choicesOf(input);
  const valueNamed = (named: string) =>
    choices.find(({ value }) => value === named)?.value ??
    choices.find(({ label }) => label === named)?.value ??
    named;
  if (tagOf(input).startsWith('select_') && typeof entered === 'string') return valueNamed(entered);
  if (!tagOf(input).startsWith('multi_select_')) return entered;
  const several = Array.isArray(entered) ? entered : entered === '' ? [] : [String(entered)];
  return several.map(valueNamed);
}

function refusalOf(input: CardNode, entered: InputValue): ClientRefusal['because'] | null {
  const empty = entered === '' || (Array.isArray(entered) && entered.length === 0);
  if (empty) return input.required === true ? 'required' : null;
  const tag = tagOf(input);
  if (tag === 'input') return String(entered).length > maxLength(input) ? 'too_long' : null;
  if (tag === 'date_picker') return /^\d{4}-\d{2}-\d{2}$/.test(String(entered)) ? null : 'not_a_date';
  if (!tag.endsWith('select_static')) return null;
  const values = new Set(choicesOf(input).map((choice) => choice.value));
  const chosen = Array.isArray(entered) ? entered : [entered];
  return chosen.every((one) => values.has(String(one))) ? null : 'not_an_option';
}

function asSent(input: CardNode, entered: InputValue): string | readonly string[] | boolean {
  const isDate = tagOf(input).includes('date') || tagOf(input) === 'picker_time';
  return isDate && entered !== '' ? `${String(entered)} +0800` : entered;
}
