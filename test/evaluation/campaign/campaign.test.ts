import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayIssues } from '../../../src/dialogue/say.ts';
import {
  addDepartments,
  type Campaign,
  departmentsIn,
  examineNames,
  inviteCoordinator,
  moveDeadline,
  openCampaign,
  personId,
  removeDepartment,
  startEvaluation,
} from '../../../src/evaluation/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { aDesk, lin, now, type TestDesk } from '../desk.ts';
import { aCampaign, campaignInput, named, su, world } from './district.ts';

describe('a campaign', () => {
  let desk: TestDesk;
  let campaign: Campaign;
  beforeAll(async () => {
    desk = await aDesk();
    campaign = await aCampaign(desk);
  });
  afterAll(() => desk.close());

  const adds = (names: readonly string[], take: readonly string[] = [], to = campaign) =>
    desk.run(async (records) => {
      const examined = await examineNames(records, su, { campaign: to.id, names });
      const begun = examined.ok ? examined.value.begun : [];
      const chosen = begun.filter(({ name }) => take.includes(name)).map(({ department }) => department);
      const input = { campaign: to.id, names, take: chosen };
      const added = await addDepartments(records, builtinSchemes, su, input, world);
      if (!added.ok) throw new Error(added.issues[0]?.code);
      return added.value;
    });
  const starts = (department: string, year = '2024') =>
    desk.run((records) =>
      startEvaluation(records, builtinSchemes, lin, { department, year, scheme: 'auto' }, world),
    );

  it('begins with the system of its district and year', () => {
    expect(campaign).toMatchObject({ region: '深圳市福田区', year: 2024, deadline: '2026-12-31' });
    expect(builtinSchemes.map(({ id }) => id)).toContain(campaign.scheme);
  });

  it.each([
    [{ name: '一' }, 'campaign_name', 'name'],
    [{ year: '2027' }, 'year_range', 'year'],
    [{ region: '' }, 'campaign_region', 'region'],
    [{ scheme: 'none' }, 'unknown_scheme', 'scheme'],
    [{ deadline: '2026-11-20' }, 'deadline_over', 'deadline'],
    [{ deadline: '2026-02-30' }, 'deadline_no_day', 'deadline'],
    [{}, 'campaign_exists', 'name'],
  ])('is not opened with %j', async (change, code, path) => {
    const opened = await desk.run((records) =>
      openCampaign(records, builtinSchemes, su, { ...campaignInput, ...change }, world),
    );
    expect(opened).toMatchObject({ ok: false, issues: [{ code, path }] });
  });

  it('takes departments as drafts with nobody in them', async () => {
    expect((await adds(['云海区教育局', '云海区民政局'])).added).toHaveLength(2);
    const figures = await desk.run((records) => records.campaignFigures(campaign.id));
    expect(figures).toMatchObject({ departments: 2, draft: 2, unclaimed: 2, approved: 0 });
  });

  it('never takes a department twice', async () => {
    const again = await adds(['云海区教育局', '云海区审计局']);
    expect(again.added).toEqual(['云海区审计局']);
    expect(again.examined.present).toEqual(['云海区教育局']);
  });

  it('does not let anybody begin a twin by themselves, and names whom to ask', async () => {
    expect(await starts('云海区教育局')).toMatchObject({ issues: [{ code: 'unit_unclaimed' }] });
    await desk.run((records) => named(records, su, '苏梅'));
    expect(await starts('云海区教育局')).toMatchObject({
      issues: [{ code: 'unit_unclaimed_ask', values: { administrator: '苏梅' } }],
    });
    const another = personId('ou_wu');
    await desk.run(async (records) => {
      const [unit] = await records.unitsNamed(['云海区教育局']);
      if (unit === undefined) throw new Error('no unit');
      await records.addMembership({ person: another, department: unit.department, role: 'coordinator' }, now);
    });
    expect(await starts('云海区教育局')).toMatchObject({ issues: [{ code: 'unit_in_campaign' }] });
  });

  it('takes a unit that began by itself only when chosen, with its people, answers and system', async () => {
    const record = await desk.starts('云海区档案馆');
    await desk.saves(record, { procurement_plan: '364.8' });
    expect((await adds(['云海区档案馆'])).taken).toEqual([]);
    const taken = await adds(['云海区档案馆'], ['云海区档案馆']);
    expect(taken.taken).toMatchObject([{ name: '云海区档案馆', members: [lin] }]);
    const after = await desk.run((records) => records.evaluation(record.id));
    expect(after).toMatchObject({ campaign: campaign.id, version: 1, scheme: record.scheme });
    expect(after).toMatchObject({ campaignName: campaign.name, deadline: '2026-12-31' });
    expect(await desk.run((records) => records.membersOf(record.department))).toHaveLength(1);
  });

  it('asks too about a unit that somebody began for another year', async () => {
    await desk.starts('云海区文化馆', '2022');
    const examined = await desk.run((records) =>
      examineNames(records, su, { campaign: campaign.id, names: ['云海区文化馆'] }),
    );
    expect(examined).toMatchObject({ value: { fresh: [], begun: [{ evaluation: null, members: [lin] }] } });
    expect((await adds(['云海区文化馆'], ['云海区文化馆'])).added).toEqual(['云海区文化馆']);
  });

  it('of another year goes on with the departments of this one and their people', async () => {
    const next = await aCampaign(desk, { year: '2025', name: '2025 年度部门整体支出绩效自评' });
    const added = await adds(['云海区教育局'], [], next);
    expect(added.examined.returning).toMatchObject([{ name: '云海区教育局' }]);
    const figures = await desk.run((records) => records.campaignFigures(next.id));
    expect(figures).toMatchObject({ departments: 1, unclaimed: 0 });
  });

  it('leaves a department of another campaign of the same year where it is', async () => {
    const other = await aCampaign(desk, { region: '深圳市龙岗区' });
    const added = await adds(['云海区教育局'], [], other);
    expect(added.added).toEqual([]);
    expect(added.examined.elsewhere).toEqual([{ name: '云海区教育局', campaign: campaign.name }]);
  });

  it('moves its last day and tells the coordinators who still have to hand in', async () => {
    const moved = await desk.run((records) =>
      moveDeadline(records, su, { campaign: campaign.id, day: '2027-01-15 +0800' }, world),
    );
    expect(moved).toMatchObject({
      ok: true,
      value: { was: '2026-12-31', campaign: { deadline: '2027-01-15' } },
    });
    const tell = moved.ok ? [...moved.value.tell.keys()] : [];
    expect(tell.toSorted()).toEqual(['ou_lin', 'ou_wu']);
    const same = await desk.run((records) =>
      moveDeadline(records, su, { campaign: campaign.id, day: '2027-01-15' }, world),
    );
    expect(same.ok && same.value.tell.size).toBe(0);
  });

  it('lets go of a department added by mistake, unless somebody joined it or did anything in it', async () => {
    const removes = (name: string) =>
      desk.run(async (records) => {
        const [unit] = await records.unitsNamed([name]);
        if (!unit?.began) throw new Error('no unit');
        const { evaluation } = unit.began;
        await inviteCoordinator(records, su, unit.department, world);
        await records.savePerson({ ...(await records.person(su)), current: evaluation });
        return removeDepartment(records, su, evaluation, now);
      });
    await adds(['云海区教肓局']);
    expect(await removes('云海区教肓局')).toMatchObject({ ok: true });
    expect(await desk.run((records) => records.unitsNamed(['云海区教肓局']))).toEqual([]);
    expect((await adds(['云海区教肓局'])).added).toEqual(['云海区教肓局']);
    const inUse = await removes('云海区档案馆');
    expect(inUse.ok ? '' : sayIssues(inUse.issues)).toContain('还有 1 位成员，没有移出任务。');
    expect(inUse.ok ? '' : sayIssues(inUse.issues)).toContain('请先点“成员”把他们逐位移出');
    const left = await desk.run(async (records) => {
      const [unit] = await records.unitsNamed(['云海区档案馆']);
      if (unit) await records.removeMembership(lin, unit.department);
      return unit?.members;
    });
    expect(left).toBe(1);
    expect(await removes('云海区档案馆')).toMatchObject({ issues: [{ code: 'unit_in_use' }] });
  });

  it('takes a thousand departments at once', async () => {
    const large = await aCampaign(desk, { region: '云海市', name: '全市自评' });
    const names = Array.from({ length: 1000 }, (_, index) => `云海市第${index + 1}中学`);
    const began = performance.now();
    expect((await adds(names, [], large)).added).toHaveLength(1000);
    expect(performance.now() - began).toBeLessThan(5000);
    const page = { campaign: large.id, state: 'unclaimed', name: '第99', skip: 10, limit: 20 } as const;
    const found = await desk.run((records) => departmentsIn(records, su, page));
    expect(found).toMatchObject({
      ok: true,
      value: { count: 11, departments: [{ name: '云海市第999中学' }] },
    });
  });
});
