/** What canonical JSON can hold. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/**
 * JSON in the one form that a hash can rest on: keys sorted by code unit, no blanks, entries that are
 * undefined left out.
 */
export function canonicalJson(value: Plain): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: Plain): Plain {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(sorted);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, entry]) => [key, sorted(entry)]),
  );
}

const isList = (value: readonly Plain[] | { readonly [key: string]: Plain }): value is readonly Plain[] =>
  Array.isArray(value);
