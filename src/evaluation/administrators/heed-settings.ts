import type { PersonId } from '../ids.ts';
import type { Records } from '../ports/index.ts';

/**
 * The same for everybody at a start, so that nobody the settings dropped counts as an administrator until they
 * write. What changed since the start before is one line of the audit log.
 */
export async function heedAllSettings(
  records: Records,
  named: ReadonlySet<PersonId>,
  now: Date,
): Promise<void> {
  const all = await records.administrators();
  const known = new Set(all.map(({ person }) => person));
  const went = all.filter(({ person, by }) => by === 'settings' && !named.has(person));
  const came = [...named].filter((person) => !known.has(person));
  for (const { person } of went) await records.removeAdministrator(person);
  for (const person of came) await records.addAdministrator(person, 'settings', now);
  await noteChange(records, { came, went: went.map(({ person }) => person) }, now);
}

/**
 * Brings a person's standing in line with the settings (ADMIN_OPEN_IDS): who is named there is administrator,
 * who was and is named no more is not. Others stay as they were appointed.
 */
export async function heedSettings(
  records: Records,
  named: ReadonlySet<PersonId>,
  person: PersonId,
  now: Date,
): Promise<void> {
  const { administrator } = await records.standing(person);
  if (named.has(person)) {
    if (administrator) return;
    await records.addAdministrator(person, 'settings', now);
    await noteChange(records, { came: [person], went: [] }, now);
  } else if (administrator) {
    const all = await records.administrators();
    if (all.some((one) => one.person === person && one.by === 'settings')) {
      await records.removeAdministrator(person);
      await noteChange(records, { came: [], went: [person] }, now);
    }
  }
}

/** Whoever sets ADMIN_OPEN_IDS appoints and dismisses; nothing is noted where nothing changed. */
async function noteChange(
  records: Records,
  { came, went }: { readonly came: readonly PersonId[]; readonly went: readonly PersonId[] },
  at: Date,
): Promise<void> {
  if (came.length + went.length === 0) return;
  const detail = { source: 'settings', came: came.join(','), went: went.join(',') };
  await records.note({ by: 'operator', action: 'administrators_in_settings', evaluation: null, detail, at });
}
