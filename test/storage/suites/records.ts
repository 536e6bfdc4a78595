import { describe, expect, it } from 'vitest';
import { campaignId, departmentId, evaluationId } from '../../../src/evaluation/ids.ts';
import type { Draft, Pending } from '../../../src/evaluation/ports/index.ts';
import { at, begun, newEvaluation, type OpenStorage, score, somebody } from '../support/office.ts';

export function recordsSuite(open: OpenStorage): void {
  describe('people', () => {
    it('meets somebody new as a person not yet welcomed', async () => {
      const storage = await open();
      const id = somebody();
      expect(await storage.turn(({ records }) => records.person(id))).toEqual({
        id,
        name: null,
        welcomed: false,
        current: null,
        pending: null,
        asking: null,
      });
    });

    it.each<Pending>([
      { kind: 'awaiting', evaluation: evaluationId('e1'), version: 3, fact: 'work_summary' },
      { kind: 'viewing', evaluation: evaluationId('e1'), version: 3, fact: 'projects' },
      {
        kind: 'confirming',
        id: 't1',
        evaluation: evaluationId('e1'),
        version: 3,
        fact: null,
        text: '我单位…'.repeat(2500),
      },
      {
        kind: 'figures',
        id: 't2',
        evaluation: evaluationId('e1'),
        version: 3,
        figures: [{ fact: 'procurement_plan', typed: '364.8万' }],
      },
      {
        kind: 'choosing',
        evaluation: evaluationId('e1'),
        version: 3,
        unclear: [{ typed: '364.8', candidates: ['procurement_plan', 'procurement_actual'] }],
        figures: [{ fact: 'procurement_goods', typed: '0' }],
        rest: ['其他等财务核对'],
      },
      { kind: 'offering', id: 't3', json: `{"name":"${'云'.repeat(50_000)}"}` },
    ])('remembers the conversation, with what is $kind', async (pending: Pending) => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const person = { id: by, name: '林晓', welcomed: true, current: record.id, pending, asking: null };
      await storage.turn(({ records }) => records.savePerson({ ...person, pending: null, current: null }));
      await storage.turn(({ records }) => records.savePerson(person));
      expect(await storage.turn(({ records }) => records.person(by))).toEqual(person);
    });

    it('remembers the question somebody is asked by text', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const asking = {
        evaluation: record.id,
        version: 2,
        fact: 'procurement_actual',
        trail: ['procurement_plan'],
        resumeAt: null,
      };
      const person = { id: by, name: '林晓', welcomed: true, current: record.id, pending: null, asking };
      await storage.turn(({ records }) => records.savePerson(person));
      expect(await storage.turn(({ records }) => records.person(by))).toEqual(person);
    });
  });

  describe('questions somebody did not know', () => {
    it('are kept once a fact, with the newest note', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const note = { fact: 'plan', by, version: 0, at: at(1) };
      await storage.turn(({ records }) => records.defer(record.id, note));
      await storage.turn(({ records }) => records.defer(record.id, { ...note, version: 4, at: at(2) }));
      expect(await storage.turn(({ records }) => records.deferrals(record.id))).toEqual([
        { ...note, version: 4, at: at(2) },
      ]);
    });
  });

  describe('evaluations', () => {
    it('begins a year with the starter as coordinator of the department', async () => {
      const storage = await open();
      const { record, by, input } = await begun(storage, {
        departmentName: '云栖区文化馆',
        region: '云栖区',
      });
      expect(record).toEqual({
        id: input.id,
        campaign: input.campaign,
        department: input.department,
        departmentName: '云栖区文化馆',
        region: '云栖区',
        year: 2024,
        campaignName: null,
        deadline: null,
        scheme: { id: 'invented-2024', version: '1' },
        status: 'draft',
        version: 0,
        startedBy: by,
        startedAt: at(0),
        previous: null,
      });
      expect(await storage.turn(({ records }) => records.standing(by))).toEqual({
        person: by,
        administrator: false,
        reviews: [],
        memberships: [{ person: by, department: record.department, role: 'coordinator', actingFor: null }],
      });
      expect(await storage.turn(({ records }) => records.evaluation(record.id))).toEqual(record);
    });

    it('finds a unit under way by its exact name and year', async () => {
      const storage = await open();
      const { record } = await begun(storage);
      const find = (name: string, year: number) =>
        storage.turn(({ records }) => records.evaluationOfUnit(name, year));
      expect(await find(record.departmentName, 2024)).toEqual(record);
      expect(await find(record.departmentName, 2023)).toBeNull();
      expect(await find(`${record.departmentName}办公室`, 2024)).toBeNull();
      expect(await storage.turn(({ records }) => records.evaluation(evaluationId('nowhere')))).toBeNull();
    });

    it('lists the evaluations of my departments, newest first, and nobody else’s', async () => {
      const storage = await open();
      const by = somebody();
      const first = await begun(storage, { by, at: at(1) });
      const second = await begun(storage, { by, at: at(2), year: 2025, department: first.input.department });
      await begun(storage);
      const listed = await storage.turn(({ records }) => records.evaluationsOf(by));
      expect(listed.map(({ id }) => id)).toEqual([second.record.id, first.record.id]);
    });

    it('shows members added later, and changes the role of one who is there', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const clerk = somebody();
      const department = record.department;
      await storage.turn(async ({ records }) => {
        await records.addMembership({ person: clerk, department, role: 'contributor' }, at(1));
        await records.addMembership({ person: clerk, department, role: 'leader' }, at(2));
      });
      const members = await storage.turn(({ records }) => records.membersOf(department));
      expect(members).toHaveLength(2);
      expect(members).toContainEqual({ person: by, department, role: 'coordinator' });
      expect(members).toContainEqual({ person: clerk, department, role: 'leader' });
      expect(await storage.turn(({ records }) => records.membersOf(departmentId('nowhere')))).toEqual([]);
    });

    it('knows what each person is: administrator, reviewer, deputy', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const leader = somebody();
      const { department, campaign } = record;
      const standing = await storage.turn(async ({ records }) => {
        await records.addMembership({ person: leader, department, role: 'leader' }, at(1));
        await records.appointDeputy({ department, leader, deputy: by }, at(2));
        await records.addReviewer(campaign, by, leader, at(3));
        await records.addAdministrator(by, 'code', at(4));
        return records.standing(by);
      });
      expect(standing).toMatchObject({ administrator: true, reviews: [campaign] });
      expect(standing.memberships).toEqual([
        { person: by, department, role: 'coordinator', actingFor: null },
        { person: by, department, role: 'leader', actingFor: leader },
      ]);
    });

    it('takes everything back from people who leave, and from who is no reviewer or administrator any more', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const leader = somebody();
      const { department, campaign } = record;
      const standing = await storage.turn(async ({ records }) => {
        await records.addMembership({ person: leader, department, role: 'leader' }, at(1));
        await records.appointDeputy({ department, leader, deputy: by }, at(2));
        await records.addReviewer(campaign, by, leader, at(3));
        await records.addAdministrator(by, leader, at(4));
        await records.standing(by);
        await records.removeMembership(leader, department);
        await records.removeReviewer(campaign, by);
        await records.removeAdministrator(by);
        return records.standing(by);
      });
      expect(standing).toMatchObject({ administrator: false, reviews: [] });
      expect(standing.memberships).toEqual([
        { person: by, department, role: 'coordinator', actingFor: null },
      ]);
    });

    it('tells the names of those who said theirs', async () => {
      const storage = await open();
      const [one, other] = [somebody(), somebody()];
      const names = await storage.turn(async ({ records }) => {
        await records.savePerson({ ...(await records.person(one)), name: '林晓' });
        return records.namesOf([one, other, one]);
      });
      expect(names).toEqual(new Map([[one, '林晓']]));
    });

    it('lets a department take part in a campaign once', async () => {
      const storage = await open();
      const { input } = await begun(storage);
      const again = newEvaluation({ campaign: input.campaign, department: input.department });
      await expect(storage.turn(({ records }) => records.createEvaluation(again))).rejects.toMatchObject({
        code: 'database_failed',
      });
      const elsewhere = newEvaluation({ campaign: campaignId('next year'), department: input.department });
      expect((await storage.turn(({ records }) => records.createEvaluation(elsewhere))).campaign).toBe(
        'next year',
      );
    });
  });

  describe('schemes', () => {
    it('keeps the scheme an evaluation began with, and the one it changed to', async () => {
      const storage = await open();
      const { record } = await begun(storage);
      const other = { id: 'invented-2020', version: '3', json: '{"id":"invented-2020"}' };
      await storage.turn(({ records }) => records.changeScheme(record.id, other));
      const changed = await storage.turn(({ records }) => records.evaluation(record.id));
      expect(changed?.scheme).toEqual({ id: 'invented-2020', version: '3' });
      const json = (ref: typeof record.scheme) => storage.turn(({ records }) => records.schemeJson(ref));
      expect(await json(record.scheme)).toBe('{"id":"invented-2024"}');
      expect(await json({ id: 'invented-2020', version: '3' })).toBe(other.json);
      expect(await json({ id: 'invented-2020', version: '4' })).toBeNull();
    });

    it('offers of each loaded system the version loaded last, newest first', async () => {
      const storage = await open();
      const by = somebody();
      const unique = somebody();
      const ref = (name: string, version: string) => ({ id: `${name}-${unique}`, version });
      const offers = (name: string, version: string, seconds: number) =>
        storage.turn(({ records }) =>
          records.offerScheme({ ...ref(name, version), json: `{"v":${version}}` }, by, at(seconds)),
        );
      const ours = async () =>
        (await storage.turn(({ records }) => records.offeredSchemes())).filter((offer) => offer.by === by);
      expect(await ours()).toEqual([]);
      await offers('a', '1', 1);
      await offers('b', '1', 2);
      await offers('a', '2', 2);
      expect(await ours()).toEqual([
        { ...ref('a', '2'), by, at: at(2) },
        { ...ref('b', '1'), by, at: at(2) },
      ]);
      await offers('a', '1', 3);
      expect(await ours()).toEqual([
        { ...ref('a', '1'), by, at: at(3) },
        { ...ref('b', '1'), by, at: at(2) },
      ]);
      await expect(
        storage.turn(({ records }) => records.offerScheme({ ...ref('a', '1'), json: '{}' }, by, at(4))),
      ).rejects.toMatchObject({ code: 'scheme_changed' });
    });

    it('refuses other rules under a version that is in use', async () => {
      const storage = await open();
      await begun(storage);
      const altered = newEvaluation({
        scheme: { id: 'invented-2024', version: '1', json: '{"altered":true}' },
      });
      await expect(storage.turn(({ records }) => records.createEvaluation(altered))).rejects.toMatchObject({
        code: 'scheme_changed',
      });
    });

    it('throws when the scheme of an unknown evaluation is changed', async () => {
      const storage = await open();
      const { input } = await begun(storage);
      const change = storage.turn(({ records }) =>
        records.changeScheme(evaluationId('nowhere'), input.scheme),
      );
      await expect(change).rejects.toThrow('no evaluation nowhere');
    });
  });

  describe('drafts', () => {
    const draft = (fact: string, typed: string): Draft => ({
      fact,
      typed,
      issue: { code: 'not_a_number', values: { typed } },
    });

    it('keeps what was typed wrongly until it is put right, each person’s own', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const colleague = somebody();
      await storage.turn(async ({ records }) => {
        await records.saveDrafts(record.id, by, [draft('plan', '很多'), draft('actual', '—')], at(1));
        await records.saveDrafts(record.id, by, [draft('plan', '三百多')], at(2));
        await records.saveDrafts(record.id, colleague, [draft('plan', '？')], at(3));
        await records.clearDrafts(record.id, by, ['actual', 'never typed']);
        await records.saveDrafts(record.id, by, [], at(4));
        await records.clearDrafts(record.id, by, []);
      });
      const drafts = (person: typeof by) => storage.turn(({ records }) => records.drafts(record.id, person));
      expect(await drafts(by)).toEqual([draft('plan', '三百多')]);
      expect(await drafts(colleague)).toEqual([draft('plan', '？')]);
    });
  });

  describe('the current score', () => {
    it('is the last one saved, digit for digit', async () => {
      const storage = await open();
      const { record } = await begun(storage);
      expect(await storage.turn(({ records }) => records.currentScore(record.id))).toBeNull();
      await storage.turn(({ records }) => records.saveScore(record.id, { ...score, total: '1.00' }, at(1)));
      await storage.turn(({ records }) => records.saveScore(record.id, { ...score, grade: null }, at(2)));
      expect(await storage.turn(({ records }) => records.currentScore(record.id))).toEqual({
        ...score,
        grade: null,
      });
    });
  });
}
