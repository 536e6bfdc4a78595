import { readScheme, type Scheme } from '../schemes/index.ts';
import type { Records, SchemeRef } from './ports/index.ts';

/** By id and version. A stored version never changes, so it is parsed once; null where it cannot be read. */
const parsed = new Map<string, Scheme | null>();
const jsonOf = new WeakMap<Scheme, string>();

/** The scheme version an evaluation began with. Throws when it was never stored. */
export async function pinnedScheme(records: Records, ref: SchemeRef): Promise<Scheme> {
  const scheme = await storedScheme(records, ref);
  if (scheme === null) throw new Error(`the pinned scheme ${ref.id} ${ref.version} cannot be read`);
  return scheme;
}

/** A stored scheme version; null when there is none or this release cannot read it. */
export async function storedScheme(records: Records, ref: SchemeRef): Promise<Scheme | null> {
  const key = `${ref.id}@${ref.version}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const json = await records.schemeJson(ref);
  if (json === null) return null;
  const read = readScheme(JSON.parse(json));
  const scheme = read.ok ? read.value : null;
  if (scheme !== null) jsonOf.set(scheme, json);
  parsed.set(key, scheme);
  return scheme;
}

/** The form in which a scheme is pinned: its id, its version and its whole JSON, as stored if it was. */
export function pinOf(scheme: Scheme): SchemeRef & { readonly json: string } {
  return { id: scheme.id, version: scheme.version, json: jsonOf.get(scheme) ?? JSON.stringify(scheme) };
}
