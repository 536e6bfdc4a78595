import type { PersonId } from '../ids.ts';
import type { Records } from '../ports/index.ts';

/** The same for everybody at a start, so that nobody the settings dropped counts as an administrator until they write. */
export async function heedAllSettings(
  records: Records,
  named: ReadonlySet<PersonId>,
  now: Date,
): Promise<void> {
  const dropped = (await records.administrators()).filter(
    ({ person, by }) => by === 'settings' && !named.has(person),
  );
  for (const { person } of dropped) await records.removeAdministrator(person);
  for (const person of named) {
    if (!(await records.standing(person)).administrator) {
      await records.addAdministrator(person, 'settings', now);
    }
  }
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
    if (!administrator) await records.addAdministrator(person, 'settings', now);
  } else if (administrator) {
    const all = await records.administrators();
    if (all.some((one) => one.person === person && one.by === 'settings')) {
      await records.removeAdministrator(person);
    }
  }
}
