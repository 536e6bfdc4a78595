import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approve,
  discuss,
  type EvaluationId,
  type Records,
  reopen,
  returnForChanges,
  type Status,
  saveAnswers,
  setReviewScore,
  sha256,
  steps,
  submit,
  withdraw,
} from '../../../src/evaluation/index.ts';
import { now, type TestDesk } from '../desk.ts';
import { answerAll, aStaffedDesk, everybody, staff, type Who } from './staffed.ts';

const deeds = ['submit', 'withdraw', 'approve', 'return', 'reopen', 'discuss', 'review', 'answer'] as const;
type Try = {
  readonly deed: (typeof deeds)[number];
  readonly who: Who;
  readonly snapshot: number;
  readonly figure: number;
};

const tried: fc.Arbitrary<Try> = fc.record({
  deed: fc.constantFrom(...deeds),
  // Those who may most often, so that states are really gone through.
  who: fc.oneof(fc.constantFrom<Who>('coordinator', 'leader'), fc.constantFrom(...everybody)),
  snapshot: fc.integer({ min: 1, max: 3 }),
  figure: fc.integer({ min: 200, max: 210 }),
});

describe('a review in any order, by anybody', () => {
  let desk: TestDesk;
  let id: EvaluationId;
  beforeAll(async () => {
    ({ desk, id } = await aStaffedDesk());
    await desk.run((records) => answerAll(records, id));
  });
  afterAll(() => desk.close());

  it('stays on its ways, changes no locked answer, and every snapshot keeps its hash', async () => {
    const rollBack = new Error('roll back');
    await fc.assert(
      fc.asyncProperty(fc.array(tried, { minLength: 6, maxLength: 14 }), async (sequence) => {
        await desk
          .run(async (records) => {
            for (const one of sequence) await step(records, one);
            for (const { number } of await records.snapshots(id)) {
              const snapshot = await records.snapshot(id, number);
              expect(await sha256(snapshot?.json ?? '')).toBe(snapshot?.hash);
            }
            throw rollBack;
          })
          .catch((error: unknown) => {
            if (error !== rollBack) throw error;
          });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  async function step(records: Records, one: Try): Promise<void> {
    const before = await stateOf(records);
    await take(records, one, before.version);
    const after = await stateOf(records);
    expect(waysFrom(before.status)).toContain(after.status);
    if (before.status === 'submitted' || before.status === 'approved') {
      expect(after.answers).toBe(before.answers);
      expect(after.version).toBe(before.version);
    }
    if (after.status === 'submitted' || after.status === 'approved') {
      expect((await records.snapshots(id)).at(-1)?.version).toBe(after.version);
    }
  }

  function waysFrom(status: Status): readonly Status[] {
    const ways = Object.values(steps).filter(({ from }) => from.includes(status));
    return [status, ...ways.map(({ to }) => to)];
  }

  async function stateOf(records: Records) {
    const record = await records.evaluation(id);
    if (record === null) throw new Error('gone');
    const { status, version } = record;
    return { status, version, answers: JSON.stringify(await records.answers(id)) };
  }

  async function take(
    records: Records,
    { deed, who, snapshot, figure }: Try,
    version: number,
  ): Promise<unknown> {
    const by = staff[who];
    const target = { evaluation: id, snapshot };
    const reasons = { note: '请核对', sections: { procurement: '请核对采购数' } };
    switch (deed) {
      case 'submit':
        return submit(records, by, { evaluation: id, version, note: '' }, now);
      case 'withdraw':
        return withdraw(records, by, target, now);
      case 'approve':
        return approve(records, by, target, now);
      case 'return':
        return returnForChanges(records, by, { ...target, ...reasons }, now);
      case 'reopen':
        return reopen(records, by, { ...target, ...reasons }, now);
      case 'discuss':
        return discuss(records, by, { evaluation: id, note: '局党组会研究同意' }, now);
      case 'review':
        return setReviewScore(
          records,
          by,
          { evaluation: id, indicator: 'satisfaction', points: '1', reason: '样本不足' },
          now,
        );
      case 'answer': {
        const typed = { procurement_actual: String(figure) };
        return saveAnswers(records, by, { evaluation: id, version, typed, source: 'card' }, now);
      }
    }
  }
});
