import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EvaluationId,
  explainFinding,
  findingsOf,
  type OpenEvaluation,
  openEvaluation,
  type PersonId,
  type Records,
  saveAnswers,
  submit,
  weighedFindings,
  withdraw,
} from '../../../src/evaluation/index.ts';
import type { Result } from '../../../src/facts/index.ts';
import { now, type TestDesk } from '../desk.ts';
import { answerAll, aStaffedDesk, everybody, staff, type Who } from '../review/staffed.ts';

const rollBack = new Error('roll back');
const later = new Date(now.getTime() + 60_000);

describe('reasons for findings', () => {
  let desk: TestDesk;
  let id: EvaluationId;
  beforeAll(async () => {
    ({ desk, id } = await aStaffedDesk());
    await desk.run(async (records) => {
      await answerAll(records, id);
      await types(records, { procurement_actual: '99999', asset_in_use: '9999999' });
      await types(records, { procurement_execution_reason: '年中追加', asset_utilization_reason: '在用' });
    });
  });
  afterAll(() => desk.close());

  async function types(records: Records, typed: Readonly<Record<string, string>>): Promise<void> {
    const version = (await records.evaluation(id))?.version ?? 0;
    const input = { evaluation: id, version, typed, source: 'card' } as const;
    const saved = await saveAnswers(records, staff.coordinator, input, now);
    if (!saved.ok) throw new Error(saved.issues[0]?.code);
  }

  async function opened(records: Records, by: PersonId = staff.coordinator): Promise<OpenEvaluation> {
    const result = await openEvaluation(records, by, id, 'read');
    if (!result.ok) throw new Error('cannot be opened');
    return result.value;
  }

  const keyOf = (evaluation: OpenEvaluation, check: string) =>
    findingsOf(evaluation).find((finding) => finding.check === check)?.key ?? '';

  /** Tries something in a turn and forgets it. */
  async function tried<T>(work: (records: Records) => Promise<T>): Promise<T> {
    const outcome: T[] = [];
    await desk
      .run(async (records) => {
        outcome.push(await work(records));
        throw rollBack;
      })
      .catch((error: unknown) => {
        if (error !== rollBack) throw error;
      });
    const [first] = outcome;
    if (first === undefined) throw new Error('nothing came of it');
    return first;
  }

  const explains = async (records: Records, who: Who, check: string, reason: string, at = now) => {
    const finding = keyOf(await opened(records), check);
    return explainFinding(records, staff[who], { evaluation: id, finding, reason }, at);
  };
  const codes = (result: Result<unknown>) => (result.ok ? [] : result.issues.map(({ code }) => code));

  it.each(everybody)('are the coordinator’s to give: %s', async (who) => {
    const result = await tried((records) => explains(records, who, 'PROC_OVER_PLAN', '已报批'));
    expect(result.ok).toBe(who === 'coordinator');
    if (!result.ok) expect(codes(result)).toEqual([who === 'stranger' ? 'not_yours' : 'not_allowed']);
  });

  it('are kept with name and time, the newest counts, and the audit log names the check only', async () => {
    const [weighed, noted] = await tried(async (records) => {
      await explains(records, 'coordinator', 'PROC_OVER_PLAN', '已报批');
      await explains(records, 'coordinator', 'PROC_OVER_PLAN', ' 已报批，见附件 ', later);
      const found = weighedFindings(await opened(records));
      const rows = await records.proof.rows(0, 1000);
      return [found, rows.filter(({ action }) => action === 'explain_finding')] as const;
    });
    const one = weighed.find(({ finding }) => finding.check === 'PROC_OVER_PLAN');
    expect(one).toMatchObject({
      blocks: false,
      reason: { reason: '已报批，见附件', by: staff.coordinator, at: later },
    });
    expect(noted).toHaveLength(2);
    expect(noted[1]?.detail).toMatch(/^\{"check":"PROC_OVER_PLAN","digest":"[0-9a-f]{64}"\}$/);
  });

  it('count only while the numbers are the same', async () => {
    const blocks = await tried(async (records) => {
      const states: (boolean | undefined)[] = [];
      const look = async () => {
        const weighed = weighedFindings(await opened(records));
        states.push(weighed.find(({ finding }) => finding.check === 'PROC_OVER_PLAN')?.blocks);
      };
      await explains(records, 'coordinator', 'PROC_OVER_PLAN', '已报批');
      await look();
      await types(records, { procurement_actual: '99998' });
      await look();
      await types(records, { procurement_actual: '99999' });
      await look();
      return states;
    });
    expect(blocks).toEqual([false, true, false]);
  });

  it.each([
    ['an error that must be put right', 'PART_OVER_WHOLE', '账实相符', 'finding_to_correct'],
    ['nothing written', 'PROC_OVER_PLAN', '  ', 'finding_reason_wanted'],
    ['too much written', 'PROC_OVER_PLAN', '长'.repeat(501), 'reason_too_long'],
    ['what is not found any more', 'NO_SUCH', '已核对', 'finding_gone'],
  ])('are refused: %s', async (_what, check, reason, code) => {
    expect(codes(await tried((records) => explains(records, 'coordinator', check, reason)))).toEqual([code]);
  });

  it('an error blocks the submission until it is explained; one that must be put right always does', async () => {
    const steps = await tried(async (records) => {
      const told: string[][] = [];
      const hands = async () => {
        const version = (await records.evaluation(id))?.version ?? 0;
        const order = { evaluation: id, version, note: '' };
        told.push([...codes(await submit(records, staff.coordinator, order, now))]);
      };
      await hands();
      await explains(records, 'coordinator', 'PROC_OVER_PLAN', '已报批');
      await hands();
      await types(records, { asset_in_use: '1', asset_total: '1' });
      await hands();
      const snapshot = await records.snapshot(id, 1);
      told.push([snapshot?.json.match(/"reason":\{"at":"[^"]+","by":"[^"]+","text":"[^"]+"\}/)?.[0] ?? '']);
      told.push([...codes(await explains(records, 'coordinator', 'PROC_OVER_PLAN', '改口'))]);
      await withdraw(records, staff.coordinator, { evaluation: id }, now);
      told.push([...codes(await explains(records, 'coordinator', 'PROC_OVER_PLAN', '改口'))]);
      return told;
    });
    expect(steps).toEqual([
      ['errors_stand'],
      ['errors_stand'],
      [],
      [`"reason":{"at":"${now.toISOString()}","by":"${staff.coordinator}","text":"已报批"}`],
      ['locked_submitted'],
      [],
    ]);
  });
});
