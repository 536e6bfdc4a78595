import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heedSettings, type PersonId, personId } from '../../src/evaluation/index.ts';
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

  it('take nothing from those appointed in another way', async () => {
    const wu = personId('ou_wu');
    await desk.run((records) => records.addAdministrator(wu, 'code', now));
    expect(await isAdministrator(wu, [])).toBe(true);
  });
});
