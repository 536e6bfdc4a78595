import { withoutControls } from '../../../facts/index.ts';

export type FormValue = string | readonly string[] | boolean;

/**
 * The inputs of a submitted form by name. Feishu sends an empty field as `""`, `null`, `[]` or not at all
 * (feishu.md §1.7): only `""` is kept, as a sign that the field was there and is empty. Dates keep their
 * offset (`2024-04-01 +0800`).
 */
export function formValues(sent: Readonly<Record<string, unknown>>): Readonly<Record<string, FormValue>> {
  const filled = Object.entries(sent).flatMap(([name, value]) => {
    const read = formValue(value);
    return read === null ? [] : [[name, read] as const];
  });
  return Object.fromEntries(filled);
}

function formValue(value: unknown): FormValue | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return withoutControls(value);
  if (!Array.isArray(value)) return null;
  const chosen = value.filter((entry) => typeof entry === 'string' && entry !== '').map(withoutControls);
  return chosen.length > 0 ? chosen : null;
}
