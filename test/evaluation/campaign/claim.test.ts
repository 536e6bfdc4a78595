import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  appointAdministrator,
  claimAdministration,
  dismissAdministrator,
  heedSettings,
  offerClaim,
  type personId,
} from '../../../src/evaluation/index.ts';
import { aDesk, chen, lin, now, type TestDesk } from '../desk.ts';
import { named } from './district.ts';

const nobody = new Set<ReturnType<typeof personId>>();
const newId = () => crypto.randomUUID();
const later = (minutes: number) => ({ now: new Date(now.getTime() + minutes * 60_000) });

describe('the one-time code of the first administrator', () => {
  let desk: TestDesk;
  let code = '';
  beforeEach(async () => {
    desk = await aDesk();
    code = (await desk.run((records) => offerClaim(records, nobody, newId))) ?? '';
  });
  afterEach(() => desk.close());

  const claims = (typed: string, by = lin, at = later(0)) =>
    desk.run((records) => claimAdministration(records, by, typed, at));

  it('makes whoever sends it first administrator, once, however they write it', async () => {
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await claims(code.toLowerCase().replace('-', ' '))).toMatchObject({ ok: true });
    expect(await claims(code, chen)).toMatchObject({ issues: [{ code: 'claim_over' }] });
    expect(await desk.run((records) => records.administrators())).toMatchObject([
      { person: lin, by: 'code' },
    ]);
    expect(await desk.run((records) => records.claimCode())).toBeNull();
    expect(await desk.run((records) => offerClaim(records, nobody, newId))).toBeNull();
  });

  it('is kept as a hash only', async () => {
    const kept = JSON.stringify(await desk.run((records) => records.claimCode()));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replace('-', ''));
  });

  it('cannot be guessed: five wrong tries, then an hour of nothing, for that person only', async () => {
    for (const left of ['4', '3', '2', '1']) {
      expect(await claims('AAAA-AAAA')).toMatchObject({
        issues: [{ code: 'claim_wrong', values: { left } }],
      });
    }
    expect(await claims('AAAA-AAAA')).toMatchObject({ issues: [{ code: 'claim_wait' }] });
    expect(await claims(code, lin, later(59))).toMatchObject({ issues: [{ code: 'claim_wait' }] });
    expect(await claims(code, chen, later(59))).toMatchObject({ ok: true });
  });

  it('counts again after the hour', async () => {
    for (let tries = 0; tries < 5; tries += 1) await claims('AAAA-AAAA');
    expect(await claims(code, lin, later(61))).toMatchObject({ ok: true });
  });

  it('ends when the settings name somebody, or a new one is given out', async () => {
    await desk.run((records) => offerClaim(records, nobody, newId));
    expect(await claims(code)).toMatchObject({ issues: [{ code: 'claim_wrong' }] });
    await desk.run((records) => offerClaim(records, new Set([chen]), newId));
    expect(await claims(code)).toMatchObject({ issues: [{ code: 'claim_over' }] });
  });

  it('is given out again where the settings named somebody once and nobody now', async () => {
    await desk.run((records) => heedSettings(records, new Set([chen]), chen, now));
    expect(await desk.run((records) => offerClaim(records, nobody, newId))).not.toBeNull();
  });
});

describe('administrators', () => {
  it('appoint others who told their name, and one always stays', async () => {
    const desk = await aDesk();
    await desk.run((records) => records.addAdministrator(lin, 'code', now));
    const appoints = () => desk.run((records) => appointAdministrator(records, lin, chen, now));
    const dismisses = (person = lin, by = lin) =>
      desk.run((records) => dismissAdministrator(records, by, person, now));
    expect(await appoints()).toMatchObject({ issues: [{ code: 'person_unknown' }] });
    await desk.run((records) => named(records, chen, '陈默'));
    expect(await dismisses()).toMatchObject({ issues: [{ code: 'last_administrator' }] });
    expect(await appoints()).toMatchObject({ ok: true, value: { name: '陈默', fresh: true } });
    expect(await dismisses(lin, chen)).toMatchObject({ ok: true });
    expect(await dismisses(chen, lin)).toMatchObject({ issues: [{ code: 'administrators_only' }] });
    await desk.run((records) => heedSettings(records, new Set([lin]), lin, now));
    expect(await dismisses(lin, chen)).toMatchObject({ issues: [{ code: 'administrator_in_settings' }] });
    await desk.close();
  });
});
