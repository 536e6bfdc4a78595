import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  changeRow,
  type EvaluationRecord,
  mayAnswer,
  openEvaluation,
  personId,
  restoreList,
  saveAnswers,
} from '../../../src/evaluation/index.ts';
import { aDesk, chen, lin, now, type TestDesk } from '../desk.ts';

const wang = personId('ou_wang');

describe('the right to answer', () => {
  let desk: TestDesk;
  let record: EvaluationRecord;
  let unit = 0;
  beforeAll(async () => {
    desk = await aDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    unit += 1;
    record = await desk.starts(`云海区第${unit}监测站`);
    await desk.joins(record, lin, { role: 'coordinator', name: '林晓' });
    await desk.joins(record, wang, { name: '王芳', questions: ['procurement_actual'] });
    await desk.joins(record, chen, { name: '陈默', sections: ['procurement', 'rules'] });
  });

  const opened = async (person: typeof lin) => {
    const result = await desk.run((records) => openEvaluation(records, person, record.id, 'read'));
    if (!result.ok) throw new Error(result.issues[0]?.code);
    return result.value;
  };
  const drafts = (person: typeof lin) => desk.run((records) => records.drafts(record.id, person));

  it.each([
    ['the coordinator', lin, [true, true, true, true, true]],
    ['whoever has the section', chen, [true, false, false, true, false]],
    ['whoever has the single question', wang, [false, true, false, false, false]],
    ['a stranger’s eyes', personId('ou_nobody'), [false, false, false, false, false]],
  ] as const)('of %s', async (_, person, rights) => {
    const evaluation =
      person === 'ou_nobody'
        ? { ...(await opened(lin)), reader: person, deeds: new Set<never>() }
        : await opened(person);
    const facts = [
      'procurement_plan',
      'procurement_actual',
      'asset_total',
      'procurement_execution_reason',
      'procurement_execution_ruling_points',
    ];
    expect(facts.map((fact) => mayAnswer(evaluation, fact))).toEqual(rights);
  });

  it('keeps what somebody typed for a question of others as a draft, and says whose it is', async () => {
    const typed = { procurement_plan: '364.8', procurement_actual: '306.74', asset_total: '272.2' };
    const saved = await desk.saves(record, typed, { by: chen });
    expect(saved.accepted).toEqual(['procurement_plan']);
    expect(saved.rejected.get('procurement_actual')).toMatchObject({
      code: 'not_your_question',
      values: { who: '王芳', typed: '306.74 万元' },
    });
    expect(saved.rejected.get('asset_total')).toMatchObject({ values: { who: '' } });
    expect((await drafts(chen)).map(({ fact, typed: kept }) => [fact, kept])).toEqual([
      ['asset_total', '272.2'],
      ['procurement_actual', '306.74'],
    ]);
  });

  it('leaves untouched fields of others in peace', async () => {
    await desk.saves(record, { procurement_actual: '300' }, { by: wang });
    const saved = await desk.saves(
      record,
      { procurement_plan: '364.8', procurement_actual: '300' },
      { by: chen },
    );
    expect(saved.rejected.size).toBe(0);
  });

  it('ends with leaving the department, and comes to nobody else by it', async () => {
    await desk.run((records) => records.removeMembership(chen, record.department));
    await desk.joins(record, chen, { name: '陈默' });
    await desk.run((records) => records.removeMembership(wang, record.department));
    expect(mayAnswer(await opened(chen), 'procurement_actual')).toBe(true);
    expect((await opened(chen)).team.members.map(({ name }) => name)).toEqual(['林晓', '陈默']);
  });

  it('holds for rows of lists and for bringing rows back', async () => {
    const change = {
      evaluation: record.id,
      fact: 'key_tasks',
      version: 0,
      row: null,
      cells: { name: '绿道' },
    };
    const changed = await desk.run((records) => changeRow(records, chen, change, now));
    expect(changed).toMatchObject({
      ok: true,
      value: { kind: 'withheld', issue: { values: { typed: '绿道' } } },
    });
    const restored = await desk.run((records) => restoreList(records, chen, { ...change, version: 1 }, now));
    expect(restored).toMatchObject({ ok: false, issues: [{ code: 'not_your_question' }] });
  });

  it('names whose answer stands when one comes too late, and since when', async () => {
    await desk.saves(record, { procurement_plan: '100' });
    const input = {
      evaluation: record.id,
      version: 0,
      typed: { procurement_plan: '150' },
      source: 'card',
    } as const;
    const late = await desk.run((records) =>
      saveAnswers(records, chen, input, new Date('2026-11-22T01:00:00Z')),
    );
    expect(late.ok && late.value.rejected.get('procurement_plan')).toMatchObject({
      code: 'newer_answer',
      values: { who: '林晓', at: '11月21日 10:00', current: '100.00 万元', typed: '150.00 万元' },
    });
  });
});
