import { builtinSchemes, type Scheme } from '../schemes/index.ts';
import { storedScheme } from './pinned-scheme.ts';
import type { OfferedScheme, Records } from './ports/index.ts';

/** A system that administrators loaded; `scheme` is null where this release cannot read it any more. */
export interface LoadedScheme extends OfferedScheme {
  readonly scheme: Scheme | null;
}

/** The systems that administrators loaded, newest first. One query; each version is parsed once. */
export async function loadedSchemes(records: Records): Promise<readonly LoadedScheme[]> {
  const loaded: LoadedScheme[] = [];
  for (const offered of await records.offeredSchemes()) {
    loaded.push({ ...offered, scheme: await storedScheme(records, offered) });
  }
  return loaded;
}

/**
 * The systems a new evaluation can begin with. What administrators loaded stands first, so that it wins where
 * a built-in one is for the same district and year, and replaces the built-in one of its id.
 */
export async function schemesInForce(records: Records): Promise<readonly Scheme[]> {
  const loaded = (await loadedSchemes(records)).flatMap(({ scheme }) => (scheme === null ? [] : [scheme]));
  const replaced = new Set(loaded.map(({ id }) => id));
  return [...loaded, ...builtinSchemes.filter(({ id }) => !replaced.has(id))];
}
