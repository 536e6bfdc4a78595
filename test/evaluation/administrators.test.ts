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

  it('are noted in the audit log when they change, who came and who went, and only then', async () => {
    const noted = async () => {
      const rows = await desk.run((records) => records.proof.rows(0, 99));
      return rows
        .filter(({ action }) => action === 'administrators_in_settings')
        .map(({ by, detail }) => [by, JSON.parse(detail ?? '')]);
    };
    const heed = (named: readonly string[]) =>
      desk.run((records) => heedAllSettings(records, new Set(named.map(personId)), now));
    const before = (await noted()).length;
    await heed(['ou_a', 'ou_b']);
    await heed(['ou_b', 'ou_a']);
    await heed(['ou_b', 'ou_c']);
    await isAdministrator(personId('ou_b'), [personId('ou_b')]);
    await isAdministrator(personId('ou_b'), []);
    await heed([]);
    expect((await noted()).slice(before)).toEqual([
      ['operator', { source: 'settings', came: 'ou_a,ou_b', went: '' }],
      ['operator', { source: 'settings', came: 'ou_c', went: 'ou_a' }],
      ['operator', { source: 'settings', came: '', went: 'ou_b' }],
      ['operator', { source: 'settings', came: '', went: 'ou_c' }],
    ]);
  });

  it('take nothing from those appointed in another way', async () => {
    const wu = personId('ou_wu');
    await desk.run((records) => records.addAdministrator(wu, 'code', now));
    expect(await isAdministrator(wu, [])).toBe(true);
  });
});
