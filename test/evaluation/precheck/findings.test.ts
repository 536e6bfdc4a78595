import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findingsOf,
  type OpenEvaluation,
  openEvaluation,
  readinessOf,
} from '../../../src/evaluation/index.ts';
import { aDesk, lin, type TestDesk } from '../desk.ts';

describe('findings of an evaluation', () => {
  let desk: TestDesk;
  let record: Awaited<ReturnType<TestDesk['starts']>>;
  beforeEach(async () => {
    desk = await aDesk();
    record = await desk.starts();
  });
  afterEach(() => desk.close());

  const opened = async (): Promise<OpenEvaluation> => {
    const result = await desk.run((records) => openEvaluation(records, lin, record.id, 'read'));
    if (!result.ok) throw new Error('cannot be opened');
    return result.value;
  };

  it('do not complain about what is still being asked for', async () => {
    const evaluation = await opened();
    expect(findingsOf(evaluation)).toEqual([]);
    expect(readinessOf(evaluation).missing.length).toBeGreaterThan(5);
  });

  it('are looked for once in a state of the answers, whoever draws it how often', async () => {
    await desk.saves(record, { procurement_plan: '300', procurement_actual: '400' });
    const evaluation = await opened();
    const first = findingsOf(evaluation);
    expect(first.map(({ check }) => check)).toContain('PROC_OVER_PLAN');
    expect(findingsOf({ ...evaluation, asked: [] })).toBe(first);
  });
});
