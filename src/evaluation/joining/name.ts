import { cleanText, type Result } from '../../facts/index.ts';
import type { DepartmentId, PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { coordinatorsOf } from './deciders.ts';

const longest = 20;
const shortest = 2;
/** Letters and digits of any script, and what stands inside names: `·`, point, hyphen, blank; no brackets, which say who acts for whom. */
const letters = /^(?=.*\p{L})[\p{L}\p{M}\p{N}·•. -]+$/u;

/** A person's name as they typed it, tidied; or `person_name`, at `name`. */
export function readName(typed: string): Result<string> {
  const name = cleanText(typed.normalize('NFKC'))
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const { length } = [...name];
  if (length < shortest || length > longest || !letters.test(name)) return refused('person_name', {}, 'name');
  return { ok: true, value: name };
}

export interface Renamed {
  readonly was: string | null;
  readonly name: string;
  /** Who should know, in their departments. */
  readonly tell: readonly PersonId[];
}

/** Somebody says what colleagues call them. Coordinators are told of a change, so that nobody poses as another. */
export async function tellName(
  records: Records,
  person: PersonId,
  typed: string,
  now: Date,
): Promise<Result<Renamed>> {
  const read = readName(typed);
  if (!read.ok) return read;
  const known = await records.person(person);
  if (known.name === read.value) return { ok: true, value: { was: known.name, name: read.value, tell: [] } };
  await records.savePerson({ ...known, name: read.value });
  await records.note({ by: person, action: 'tell_name', evaluation: null, at: now });
  const { memberships } = await records.standing(person);
  const departments = new Set<DepartmentId>(memberships.map(({ department }) => department));
  const tell = new Set<PersonId>();
  for (const department of departments) {
    for (const coordinator of await coordinatorsOf(records, department)) tell.add(coordinator);
  }
  tell.delete(person);
  return { ok: true, value: { was: known.name, name: read.value, tell: [...tell] } };
}
