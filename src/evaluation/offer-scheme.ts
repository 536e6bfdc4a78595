import type { Result } from '../facts/index.ts';
import { findScheme, readScheme, type Scheme } from '../schemes/index.ts';
import type { PersonId } from './ids.ts';
import { may, theService } from './may.ts';
import { refused } from './open.ts';
import { pinOf, storedScheme } from './pinned-scheme.ts';
import type { OfferedScheme, Records } from './ports/index.ts';
import { schemesInForce } from './schemes-in-force.ts';

/** The longest scheme taken, in characters of JSON; the largest built-in one has about a tenth. */
export const longestScheme = 512 * 1024;

/** What loading a system would change, to be seen before it counts. */
export interface SchemeOffer {
  readonly scheme: Scheme;
  /** The system of the same id that is chosen today; `loaded` is null for a built-in one. */
  readonly replaces: { readonly scheme: Scheme; readonly loaded: OfferedScheme | null } | null;
  /** Other systems that some district and year of this one chose automatically until now. */
  readonly displaces: readonly Scheme[];
}

/**
 * Reads a scheme file an administrator sent; nothing counts yet. Issues of the file carry its path. A version
 * that was used before is refused with other rules, since evaluations rely on it as it was.
 */
export async function examineScheme(
  records: Records,
  person: PersonId,
  json: unknown,
): Promise<Result<SchemeOffer>> {
  if (!may(await records.standing(person), 'administer', theService)) return refused('not_administrator');
  const read = readScheme(json);
  if (!read.ok) return read;
  const scheme = read.value;
  const { id, version, name } = scheme;
  if (JSON.stringify(scheme).length > longestScheme) return refused('scheme_too_large');
  if (findScheme(id)?.version === version) return refused('scheme_builtin', { id, version, name }, 'version');

  const stored = await storedScheme(records, { id, version });
  if (stored !== null && !sameRules(stored, scheme)) {
    return refused('scheme_version_used', { id, version, name }, 'version');
  }
  const offered = await records.offeredSchemes();
  const loaded = offered.find((other) => other.id === id) ?? null;
  if (loaded?.version === version) return refused('scheme_in_force', { name, version }, 'version');

  const inForce = await schemesInForce(records);
  const replaced = inForce.find((other) => other.id === id);
  return {
    ok: true,
    value: {
      scheme: stored ?? scheme,
      replaces: replaced === undefined ? null : { scheme: replaced, loaded },
      displaces: inForce.filter((other) => other.id !== id && meets(other, scheme)),
    },
  };
}

/** Lets everybody choose the system from now on. Evaluations under way keep theirs. */
export async function offerScheme(
  records: Records,
  by: PersonId,
  json: unknown,
  now: Date,
): Promise<Result<SchemeOffer>> {
  const examined = await examineScheme(records, by, json);
  if (!examined.ok) return examined;
  const pin = pinOf(examined.value.scheme);
  await records.offerScheme(pin, by, now);
  const detail = { scheme: pin.id, version: pin.version };
  await records.note({ by, action: 'offer_scheme', evaluation: null, detail, at: now });
  return examined;
}

/** Both are for a common district in a common year. */
function meets(one: Scheme, other: Scheme): boolean {
  const regions = new Set([one.region, ...one.alsoUsedIn]);
  const together = [other.region, ...other.alsoUsedIn].some((region) => regions.has(region));
  return together && one.years.from <= lastYear(other) && other.years.from <= lastYear(one);
}

const lastYear = ({ years }: Scheme) => years.to ?? Number.POSITIVE_INFINITY;

/** The same content, in whatever order the fields stand. */
function sameRules(one: Scheme, other: Scheme): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
