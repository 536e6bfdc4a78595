import {
  askToJoin,
  type DepartmentId,
  decideJoin,
  invite,
  type OfficeRole,
  type PersonId,
  personId,
  type Records,
  type World,
} from '../../evaluation/index.ts';
import type { InventedPerson } from '../people.ts';
import { done } from './done.ts';

/** Somebody joins a department with a code, and whoever gave it out agrees. */
export async function join(
  records: Records,
  inviter: PersonId,
  place: { readonly department: DepartmentId; readonly role: OfficeRole },
  newcomer: InventedPerson,
  world: World,
): Promise<void> {
  const { code } = done(await invite(records, inviter, place, world));
  const typed = { code, name: nameOf(newcomer) };
  const { request } = done(await askToJoin(records, personId(newcomer.openId), typed, world));
  done(await decideJoin(records, inviter, { request: request.id, agree: true }, world.now));
}

/** Without the place they work at: `财务 · 林晓` is 林晓. */
export function nameOf({ name }: InventedPerson): string {
  return name.replace(/^.* · /, '');
}
