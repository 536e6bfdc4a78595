import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approve,
  discuss,
  type EvaluationId,
  openEvaluation,
  type Records,
  reopen,
  returnForChanges,
  type Status,
  saveAnswers,
  setReviewScore,
  submit,
  withdraw,
} from '../../../src/evaluation/index.ts';
import type { Issue } from '../../../src/facts/index.ts';
import { now, type TestDesk } from '../desk.ts';
import { answerAll, aStaffedDesk, everybody, staff, type Who } from './staffed.ts';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] };

interface UseCase {
  readonly from: Status;
  readonly by: readonly Who[];
  readonly run: (records: Records, who: Who, id: EvaluationId) => Promise<Outcome>;
}

const reasons = { note: '请核对', sections: {} };

/** Every use case of the review, with those who may. */
const useCases: Readonly<Record<string, UseCase>> = {
  submit: {
    from: 'draft',
    by: ['coordinator'],
    run: async (records, who, id) => {
      const version = (await records.evaluation(id))?.version ?? 0;
      return submit(records, staff[who], { evaluation: id, version, note: '' }, now);
    },
  },
  withdraw: {
    from: 'submitted',
    by: ['coordinator'],
    run: (records, who, evaluation) => withdraw(records, staff[who], { evaluation }, now),
  },
  approve: {
    from: 'submitted',
    by: ['leader', 'deputy'],
    run: (records, who, evaluation) => approve(records, staff[who], { evaluation, snapshot: 1 }, now),
  },
  return: {
    from: 'submitted',
    by: ['leader', 'deputy'],
    run: (records, who, evaluation) =>
      returnForChanges(records, staff[who], { evaluation, snapshot: 1, ...reasons }, now),
  },
  reopen: {
    from: 'approved',
    by: ['leader', 'deputy', 'reviewer'],
    run: (records, who, evaluation) =>
      reopen(records, staff[who], { evaluation, snapshot: 1, ...reasons }, now),
  },
  discuss: {
    from: 'submitted',
    by: ['coordinator', 'leader', 'deputy'],
    run: (records, who, evaluation) =>
      discuss(records, staff[who], { evaluation, note: '局党组会研究同意' }, now),
  },
  setReviewScore: {
    from: 'submitted',
    by: ['reviewer'],
    run: (records, who, evaluation) =>
      setReviewScore(
        records,
        staff[who],
        { evaluation, indicator: 'satisfaction', points: '1', reason: '样本不足' },
        now,
      ),
  },
};

describe('who may do what of a review', () => {
  let desk: TestDesk;
  let id: EvaluationId;
  beforeAll(async () => {
    ({ desk, id } = await aStaffedDesk());
    await desk.run((records) => answerAll(records, id));
  });
  afterAll(() => desk.close());

  const rollBack = new Error('roll back');
  /** Runs a use case from a state and forgets what it did. */
  async function outcomeOf({ from, run }: UseCase, who: Who): Promise<Outcome> {
    let outcome: Outcome | null = null;
    await desk
      .run(async (records) => {
        const version = (await records.evaluation(id))?.version ?? 0;
        if (from !== 'draft') {
          const done = await submit(records, staff.coordinator, { evaluation: id, version, note: '' }, now);
          expect(done.ok).toBe(true);
        }
        if (from === 'approved') await approve(records, staff.leader, { evaluation: id, snapshot: 1 }, now);
        outcome = await run(records, who, id);
        throw rollBack;
      })
      .catch((error: unknown) => {
        if (error !== rollBack) throw error;
      });
    if (outcome === null) throw new Error('nothing came of it');
    return outcome;
  }

  const rows = Object.entries(useCases).flatMap(([name, useCase]) =>
    everybody.map((who) => [name, who, useCase] as const),
  );
  it.each(rows)('%s by the %s', async (_name, who, useCase) => {
    const outcome = await outcomeOf(useCase, who);
    expect(outcome.ok).toBe(useCase.by.includes(who));
    if (!outcome.ok) {
      const expected = who === 'stranger' ? 'not_yours' : 'not_allowed';
      expect(outcome.issues.map(({ code }) => code)).toEqual([expected]);
    }
  });

  it('an approval by a deputy names the leader it is for', async () => {
    const noted: unknown[] = [];
    await desk
      .run(async (records) => {
        const version = (await records.evaluation(id))?.version ?? 0;
        await submit(records, staff.coordinator, { evaluation: id, version, note: '' }, now);
        await approve(records, staff.deputy, { evaluation: id, snapshot: 1 }, now);
        noted.push(...(await records.decisions(id)));
        throw rollBack;
      })
      .catch((error: unknown) => {
        if (error !== rollBack) throw error;
      });
    expect(noted).toMatchObject([
      { kind: 'submit', by: staff.coordinator, onBehalfOf: null },
      { kind: 'approve', by: staff.deputy, onBehalfOf: staff.leader, snapshot: 1 },
    ]);
  });

  it('a ruling is the coordinator’s: what a contributor types for one is kept as a draft with a sentence', async () => {
    const opened = await desk.run((records) => openEvaluation(records, staff.contributor, id, 'answer'));
    if (!opened.ok) throw new Error('cannot be opened');
    const saved = await desk.run((records) =>
      saveAnswers(
        records,
        staff.contributor,
        {
          evaluation: id,
          version: opened.value.record.version,
          typed: { procurement_execution_ruling_points: '2' },
          source: 'card',
        },
        now,
      ),
    );
    if (!saved.ok) throw new Error('refused as a whole');
    expect(saved.value.accepted).toEqual([]);
    expect([...saved.value.rejected.values()].map(({ code }) => code)).toEqual(['ruling_not_yours']);
  });
});
