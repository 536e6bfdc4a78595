import { readScheme, type Scheme } from '../schemes/index.ts';
import type { Records, SchemeRef } from './ports/index.ts';

const parsed = new Map<string, Scheme>();

/** The scheme version an evaluation began with. A pinned version never changes, so it is parsed once. */
export async function pinnedScheme(records: Records, ref: SchemeRef): Promise<Scheme> {
  const key = `${ref.id}@${ref.version}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const read = readScheme(JSON.parse(await records.schemeJson(ref)));
  if (!read.ok) throw new Error(`the pinned scheme ${key} cannot be read`);
  parsed.set(key, read.value);
  return read.value;
}

/** The form in which a scheme is pinned: its id, its version and its whole JSON. */
export function pinOf(scheme: Scheme): SchemeRef & { readonly json: string } {
  return { id: scheme.id, version: scheme.version, json: JSON.stringify(scheme) };
}
