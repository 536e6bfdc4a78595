import type { Result } from '../../facts/index.ts';
import type { PersonId } from '../ids.ts';
import { may, theService } from '../may.ts';
import { refused } from '../open.ts';
import type { Administrator, Records } from '../ports/index.ts';

/** Who looks after the service, for administrators. */
export async function listAdministrators(
  records: Records,
  by: PersonId,
): Promise<Result<readonly Administrator[]>> {
  if (!(await mayAdminister(records, by))) return refused('administrators_only');
  return { ok: true, value: await records.administrators() };
}

/** Makes somebody who told their name an administrator. */
export async function appointAdministrator(
  records: Records,
  by: PersonId,
  person: PersonId,
  now: Date,
): Promise<Result<{ readonly campaign: null; readonly name: string; readonly fresh: boolean }>> {
  if (!(await mayAdminister(records, by))) return refused('administrators_only');
  const { name } = await records.person(person);
  if (name === null) return refused('person_unknown');
  if ((await records.standing(person)).administrator)
    return { ok: true, value: { campaign: null, name, fresh: false } };
  await records.addAdministrator(person, by, now);
  await records.note({ by, action: 'appoint_administrator', evaluation: null, detail: { person }, at: now });
  return { ok: true, value: { campaign: null, name, fresh: true } };
}

/** Ends an appointment. There is always one administrator left, and the settings have the last word. */
export async function dismissAdministrator(
  records: Records,
  by: PersonId,
  person: PersonId,
  now: Date,
): Promise<Result<null>> {
  if (!(await mayAdminister(records, by))) return refused('administrators_only');
  const all = await records.administrators();
  const one = all.find((other) => other.person === person);
  if (one === undefined) return refused('administrator_gone');
  if (one.by === 'settings') return refused('administrator_in_settings');
  if (all.length === 1) return refused('last_administrator');
  await records.removeAdministrator(person);
  await records.note({ by, action: 'dismiss_administrator', evaluation: null, detail: { person }, at: now });
  return { ok: true, value: null };
}

async function mayAdminister(records: Records, by: PersonId): Promise<boolean> {
  return may(await records.standing(by), 'administer', theService);
}
