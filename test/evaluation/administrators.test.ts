import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heedAllSettings, heedSettings, type PersonId, personId } from '../../src/evaluation/index.ts';
import { aDesk, now, type TestDesk } from './desk.ts';

describe('administrators named in the settings', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await aDesk();
  });
  afterAll(() => desk.close());

  const isAdministrator = (person: PersonId, named: readonly PersonId[]) =>
    desk.run(async (records) => {
      await heedSettings(records, new Set(named), person, now);
      return (await records.standing(person)).administrator;
    });

  it('are administrators as long as they are named there', async () => {
    const su = personId('ou_su');
    expect(await isAdministrator(su, [su])).toBe(true);
    expect(await isAdministrator(su, [su])).toBe(true);
    expect(await isAdministrator(su, [])).toBe(false);
  });

  it('are those of the settings from the start on, also before they write or after they left', async () => {
    const all = (named: readonly PersonId[]) =>
      desk.run(async (records) => {
        await heedAllSettings(records, new Set(named), now);
        return (await records.administrators()).map(({ person }) => person);
      });
    expect(await all([personId('ou_a'), personId('ou_b')])).toEqual(['ou_a', 'ou_b']);
    expect(await all([personId('ou_b')])).toEqual(['ou_b']);
    expect(await all([])).toEqual([]);
  });

  it('take nothing from those appointed in another way', async () => {
    const wu = personId('ou_wu');
    await desk.run((records) => records.addAdministrator(wu, 'code', now));
    expect(await isAdministrator(wu, [])).toBe(true);
  });
});
