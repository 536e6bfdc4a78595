import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EvaluationRecord, saveAnswers } from '../../src/evaluation/index.ts';
import { aDesk, chen, lin, now, type TestDesk } from './desk.ts';

describe('saving what a form brought', () => {
  let desk: TestDesk;
  let record: EvaluationRecord;
  let unit = 0;
  beforeAll(async () => {
    desk = await aDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    unit += 1;
    record = await desk.starts(`云海区第${unit}管理局`);
  });

  const facts = async () => (await desk.saves(record, {})).after.facts;
  const drafts = () => desk.run((records) => records.drafts(record.id, lin));

  it('stores right entries and keeps wrong ones as typed, with what is wrong', async () => {
    const saved = await desk.saves(record, { procurement_plan: '364.8万', procurement_actual: '不少' });
    expect(saved.accepted).toEqual(['procurement_plan']);
    expect([...saved.rejected.keys()]).toEqual(['procurement_actual']);
    expect(saved.after.facts.procurement_plan).toBe('364.8');
    expect(await drafts()).toMatchObject([{ fact: 'procurement_actual', typed: '不少' }]);
  });

  it('drops the draft once the entry is put right', async () => {
    await desk.saves(record, { procurement_actual: '不少' });
    await desk.saves(record, { procurement_actual: '306.74' });
    expect(await drafts()).toEqual([]);
  });

  it('says what was converted', async () => {
    const saved = await desk.saves(record, { procurement_plan: '3648000元' });
    expect(saved.after.facts.procurement_plan).toBe('364.8');
    expect(saved.notices.has('procurement_plan')).toBe(true);
  });

  it('takes an empty field as untouched, and 清空 as taking the answer back', async () => {
    await desk.saves(record, { procurement_plan: '364.8' });
    expect((await desk.saves(record, { procurement_plan: '' })).after.facts.procurement_plan).toBe('364.8');
    const cleared = await desk.saves(record, { procurement_plan: '清空' });
    expect(cleared.after.facts.procurement_plan).toBeUndefined();
    expect((await facts()).procurement_plan).toBeUndefined();
  });

  it('appends nothing when the same form is handed in twice', async () => {
    const first = await desk.saves(record, { procurement_plan: '364.8' }, { version: 0 });
    const again = await desk.saves(record, { procurement_plan: '364.8' }, { version: 0 });
    expect(again.accepted).toEqual([]);
    expect(again.after.record.version).toBe(first.after.record.version);
  });

  it('never lets an older form overwrite a newer answer, and shows both values', async () => {
    await desk.saves(record, { procurement_plan: '100' });
    await desk.saves(record, { procurement_plan: '200' });
    const late = await desk.saves(record, { procurement_plan: '150' }, { version: 1 });
    expect(late.after.facts.procurement_plan).toBe('200');
    expect(late.rejected.get('procurement_plan')).toMatchObject({
      code: 'newer_answer',
      values: { current: '200.00 万元', typed: '150.00 万元' },
    });
  });

  it('leaves newer answers alone when an older form is handed in untouched', async () => {
    await desk.saves(record, { procurement_plan: '100' });
    await desk.saves(record, { procurement_plan: '200' });
    const untouched = await desk.saves(record, { procurement_plan: '100' }, { version: 1 });
    expect(untouched.after.facts.procurement_plan).toBe('200');
    expect(untouched.rejected.size).toBe(0);
  });

  it('ignores fields that are not asked', async () => {
    const saved = await desk.saves(record, { general_affairs_1_actual: '90', nonsense: 'x' });
    expect(saved.accepted).toEqual([]);
    expect(saved.rejected.size).toBe(0);
  });

  it('refuses points above the maximum of the scheme', async () => {
    const saved = await desk.saves(record, { outcome_points: '25.5' });
    expect([...saved.rejected.keys()]).toEqual(['outcome_points']);
    expect((await desk.saves(record, { outcome_points: '25' })).accepted).toEqual(['outcome_points']);
  });

  it('refuses a stranger in the same words as an id that does not exist', async () => {
    const input = {
      evaluation: record.id,
      version: 0,
      typed: { procurement_plan: '1' },
      source: 'card',
    } as const;
    const refused = await desk.run((records) => saveAnswers(records, chen, input, now));
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'not_yours' }] });
    expect((await facts()).procurement_plan).toBeUndefined();
  });

  it('keeps the score row in step with the answers', async () => {
    await desk.saves(record, { budget_prep_compliance_noncompliance_count: '2' });
    const score = await desk.run((records) => records.currentScore(record.id));
    expect(score).toMatchObject({ total: '3.00', max: '100', low: '3.00', high: '98.00' });
  });

  it('gives the same facts whatever pages the answers come in', async () => {
    const answers: readonly [string, string][] = [
      ['procurement_plan', '364.8'],
      ['procurement_actual', '306.74'],
      ['asset_total', '272.2'],
      ['asset_in_use', '270'],
      ['authorised_posts', '39'],
      ['staff_on_establishment', '39'],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...answers], { minLength: answers.length }),
        fc.nat(),
        async (order, seed) => {
          unit += 1;
          const fresh = await desk.starts(`云海区第${unit}管理局`);
          const cut = seed % order.length;
          await desk.saves(fresh, Object.fromEntries(order.slice(0, cut)));
          const { after } = await desk.saves(fresh, Object.fromEntries(order.slice(cut)));
          expect(after.facts).toEqual(Object.fromEntries(answers));
        },
      ),
      { numRuns: 20 },
    );
  });
});
