import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEvaluation, startEvaluation } from '../../src/evaluation/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { aDesk, chen, lin, type TestDesk } from './desk.ts';

const newYear = {
  now: new Date('2026-12-31T17:00:00Z'),
  timeZone: 'Asia/Shanghai',
  newId: () => crypto.randomUUID(),
};

describe('beginning a self-evaluation', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await aDesk();
  });
  afterAll(() => desk.close());

  const start = (department: string, year: string, { by = lin, scheme = 'auto' } = {}) =>
    desk.run((records) =>
      startEvaluation(records, builtinSchemes, by, { department, year, scheme }, newYear),
    );

  it.each([
    ['深圳市福田区水务局', '2020', 'futian_2020'],
    ['深圳市福田区水务局', '2022', 'shenzhen_common_2021'],
    ['深圳市福田区水务局', '2024', 'shenzhen_common_2024'],
    ['龙岗区应急管理局', '2020', 'longgang_2020'],
    ['云海区园林绿化管理局', '2023', 'shenzhen_common_2024'],
  ])('chooses the system of %s in %s', async (department, year, scheme) => {
    expect(await start(department, year)).toMatchObject({
      ok: true,
      value: { record: { scheme: { id: scheme } } },
    });
  });

  it('continues the own evaluation of the same unit and year', async () => {
    const first = await start('云海区教育局', '2024');
    const again = await start('云海区 教育局', '2024');
    expect(first).toMatchObject({ ok: true, value: { fresh: true } });
    expect(again).toMatchObject({ ok: true, value: { fresh: false } });
    expect(again.ok && first.ok && again.value.record.id === first.value.record.id).toBe(true);
  });

  it('opens nothing to somebody who types the name of a unit others have begun', async () => {
    const mine = await start('云海区民政局', '2024');
    expect(await start('云海区民政局', '2024', { by: chen })).toMatchObject({
      ok: false,
      issues: [{ code: 'unit_taken', path: 'department' }],
    });
    const id = mine.ok ? mine.value.record.id : null;
    if (id === null) throw new Error('not begun');
    const opened = await desk.run((records) => openEvaluation(records, chen, id, 'read'));
    expect(opened).toMatchObject({ ok: false, issues: [{ code: 'not_yours' }] });
  });

  it('takes the new year as soon as it has begun at the office, not in Greenwich', async () => {
    expect((await start('云海区统计局', '2027')).ok).toBe(true);
    expect(await start('云海区统计局', '2028')).toMatchObject({
      ok: false,
      issues: [{ code: 'year_range' }],
    });
  });

  it.each([
    ['an empty name', '', '2024', 'auto', 'department_name'],
    ['a name of one character', '局', '2024', 'auto', 'department_name'],
    ['a name of 61 characters', '局'.repeat(61), '2024', 'auto', 'department_name'],
    ['a year before the systems', '云海区审计局', '2018', 'auto', 'year_range'],
    ['a year that is none', '云海区审计局', '去年', 'auto', 'year_range'],
    ['a system nobody knows', '云海区审计局', '2024', 'mars_2024', 'unknown_scheme'],
  ])('refuses %s', async (_, department, year, scheme, code) => {
    expect(await start(department, year, { scheme })).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
