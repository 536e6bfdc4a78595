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
  return read.ok ? { ok: true, value: await takeName(records, person, read.value, now) } : read;
}

/** The same of a name that was read already, wherever it was typed: in a form to begin or to join with, too. */
export async function takeName(
  records: Records,
  person: PersonId,
  name: string,
  now: Date,
): Promise<Renamed> {
  const known = await records.person(person);
  if (known.name === name) return { was: known.name, name, tell: [] };
  await records.savePerson({ ...known, name });
  await records.note({ by: person, action: 'tell_name', evaluation: null, at: now });
  const { memberships } = await records.standing(person);
  const departments = new Set<DepartmentId>(memberships.map(({ department }) => department));
  const tell = new Set<PersonId>();
  for (const department of departments) {
    for (const coordinator of await coordinatorsOf(records, department)) tell.add(coordinator);
  }
  tell.delete(person);
  return { was: known.name, name, tell: [...tell] };
}
