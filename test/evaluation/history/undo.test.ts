import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sayIssues } from '../../../src/dialogue/say.ts';
import {
  type EvaluationRecord,
  fromMessage,
  messageId,
  type PersonId,
  readHistory,
  saveAnswers,
  type Typed,
  type Undone,
  undoLastChange,
} from '../../../src/evaluation/index.ts';
import type { Result } from '../../../src/facts/index.ts';
import { aDesk, chen, lin, type TestDesk } from '../desk.ts';

const minute = (count: number) => new Date(Date.UTC(2026, 10, 21, 2, count));

describe('taking back one’s own last change', () => {
  let desk: TestDesk;
  let record: EvaluationRecord;
  let minutes: number;

  beforeEach(async () => {
    desk = await aDesk();
    record = await desk.starts();
    minutes = 0;
    const { department } = record;
    await desk.run((records) =>
      records.addMembership({ person: chen, department, role: 'coordinator' }, minute(0)),
    );
  });
  afterEach(() => desk.close());

  const saves = (by: PersonId, typed: Typed) =>
    desk.run(async (records) => {
      minutes += 1;
      const { version = 0 } = (await records.evaluation(record.id)) ?? {};
      const origin = fromMessage(messageId(`om_${minutes}`));
      const input = { evaluation: record.id, version, typed, source: 'text', origin } as const;
      return saveAnswers(records, by, input, minute(minutes));
    });
  const undoes = (by: PersonId): Promise<Result<Undone>> =>
    desk.run((records) => {
      minutes += 1;
      return undoLastChange(records, by, record.id, minute(minutes));
    });
  const undone = async (by: PersonId): Promise<Undone> => {
    const result = await undoes(by);
    if (!result.ok) throw new Error(result.issues[0]?.code);
    return result.value;
  };

  it('brings back everything of one save, also what was empty', async () => {
    await saves(lin, { procurement_plan: '364.8' });
    await saves(lin, { procurement_plan: '400', procurement_actual: '300' });
    const { restored, after, kept } = await undone(lin);
    expect([...restored].sort()).toEqual(['procurement_actual', 'procurement_plan']);
    expect(kept).toEqual([]);
    expect(after.facts).toEqual({ procurement_plan: '364.8' });
  });

  it('goes one change further back each time, and says when there is none left', async () => {
    for (const plan of ['1', '2', '3']) await saves(lin, { procurement_plan: plan });
    expect((await undone(lin)).after.facts.procurement_plan).toBe('2');
    expect((await undone(lin)).after.facts.procurement_plan).toBe('1');
    await saves(lin, { procurement_plan: '9' });
    expect((await undone(lin)).after.facts.procurement_plan).toBe('1');
    expect((await undone(lin)).after.facts.procurement_plan).toBeUndefined();
    expect(await undoes(lin)).toMatchObject({ ok: false, issues: [{ code: 'nothing_to_undo' }] });
  });

  it('leaves what a colleague changed since, and names them', async () => {
    await saves(lin, { procurement_plan: '364.8', procurement_actual: '300' });
    await saves(chen, { procurement_plan: '346.8' });
    const { restored, kept, after } = await undone(lin);
    expect(restored).toEqual(['procurement_actual']);
    expect(kept).toEqual([{ fact: 'procurement_plan', by: chen }]);
    expect(after.facts).toEqual({ procurement_plan: '346.8' });
  });

  it('changes nothing where a colleague changed all of it since', async () => {
    await saves(lin, { procurement_plan: '364.8' });
    await saves(chen, { procurement_plan: '346.8' });
    expect(await undone(lin)).toMatchObject({
      restored: [],
      kept: [{ fact: 'procurement_plan', by: chen }],
    });
    expect((await undone(chen)).after.facts.procurement_plan).toBe('364.8');
    expect((await undone(lin)).after.facts.procurement_plan).toBeUndefined();
  });

  it('stops at what was handed in, and says which submission and how to go on', async () => {
    await saves(lin, { procurement_plan: '364.8' });
    await saves(lin, { procurement_plan: '346.8' });
    await desk.run(async (records) => {
      const { version = 0 } = (await records.evaluation(record.id)) ?? {};
      const snapshot = { version, hash: '0'.repeat(64), json: '{}', by: lin, at: minute(minutes) };
      await records.addSnapshot(record.id, snapshot);
      await records.changeStatus(record.id, 'returned');
    });
    const refused = await undoes(lin);
    if (refused.ok) throw new Error('taken back behind the submission');
    expect(sayIssues(refused.issues)).toMatch(
      /没有撤销：.*“采购计划金额（万元）”.*第 1 次提交里交上去.*请发“修改 题目”/,
    );
    await saves(lin, { procurement_plan: '400' });
    expect((await undone(lin)).after.facts.procurement_plan).toBe('346.8');
    expect(await undoes(lin)).toMatchObject({ ok: false, issues: [{ code: 'handed_in_since' }] });
  });

  it('never takes back what a colleague did', async () => {
    await saves(chen, { procurement_plan: '364.8' });
    expect(await undoes(lin)).toMatchObject({ ok: false, issues: [{ code: 'nothing_to_undo' }] });
  });

  it('appends and deletes nothing: the history tells of all of it', async () => {
    await saves(lin, { procurement_plan: '364.8' });
    await saves(chen, { procurement_plan: '346.8' });
    await undone(chen);
    const page = await desk.run((records) =>
      readHistory(records, lin, { evaluation: record.id, fact: 'procurement_plan', page: 0 }),
    );
    if (!page.ok) throw new Error('refused');
    expect(
      page.value.answers.map(({ value, before, by, source, origin }) => [value, before, by, source, origin]),
    ).toEqual([
      ['364.8', '346.8', chen, 'undo', 'undo:2-2'],
      ['346.8', '364.8', chen, 'text', 'message:om_2'],
      ['364.8', null, lin, 'text', 'message:om_1'],
    ]);
  });

  it('pages through a long history without losing one', async () => {
    for (let plan = 1; plan <= 20; plan += 1) await saves(lin, { procurement_plan: String(plan) });
    const values: unknown[] = [];
    for (const page of [0, 1, 2]) {
      const read = await desk.run((records) =>
        readHistory(records, lin, { evaluation: record.id, fact: null, page }),
      );
      if (read.ok) values.push(...read.value.answers.map(({ value }) => value));
    }
    expect(values).toEqual(Array.from({ length: 20 }, (_, index) => String(20 - index)));
    const beyond = await desk.run((records) =>
      readHistory(records, lin, { evaluation: record.id, fact: null, page: 99 }),
    );
    expect(beyond).toMatchObject({ ok: true, value: { page: 2, pages: 3, count: 20 } });
  });
});
