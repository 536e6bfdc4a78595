import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  deleteCampaign,
  type EvaluationRecord,
  exportable,
  findDeletable,
  operationsOf,
  type PersonId,
  type Records,
  readHistory,
  requestExport,
  resend,
  undoLastChange,
} from '../../../src/evaluation/index.ts';
import type { Result } from '../../../src/facts/index.ts';
import { now, type TestDesk } from '../desk.ts';
import { aStaffedDesk, everybody, staff, type Who } from '../review/staffed.ts';

const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
/** Long after the campaign. */
const later = { ...world, now: new Date('2040-01-15T02:00:00Z') };

/** Each tried in a turn that is rolled back, so that one try does not change the next. */
const tries: Readonly<
  Record<
    string,
    {
      readonly by: readonly Who[];
      readonly run: (records: Records, by: PersonId, record: EvaluationRecord) => Promise<Result<unknown>>;
    }
  >
> = {
  'read what was stated before': {
    by: ['coordinator', 'contributor', 'leader', 'deputy', 'reviewer', 'administrator'],
    run: (records, by, { id: evaluation }) => readHistory(records, by, { evaluation, fact: null, page: 0 }),
  },
  'take back their own last change': {
    // Whoever changed nothing has nothing to take back, and nobody takes back what is another's.
    by: ['coordinator'],
    run: (records, by, { id }) => undoLastChange(records, by, id, now),
  },
  'export the data': {
    by: ['coordinator', 'leader', 'deputy', 'reviewer', 'administrator'],
    run: (records, by, { id }) => requestExport(records, by, id, now),
  },
  'find the department to export by its name': {
    by: ['coordinator', 'leader', 'deputy', 'reviewer', 'administrator'],
    run: async (records, by, { departmentName: words }) => {
      const found = await exportable(records, by, { words, year: null });
      return found.length > 0 ? { ok: true, value: found } : { ok: false, issues: [] };
    },
  },
  'see how the service stands': {
    by: ['administrator'],
    run: (records, by) => operationsOf(records, by, world),
  },
  'send again what was given up': {
    by: ['administrator'],
    run: async (records, by) => {
      const sent = await resend(records, by, null, world);
      const isNothing = !sent.ok && sent.issues[0]?.code === 'nothing_to_resend';
      return isNothing ? { ok: true, value: 0 } : sent;
    },
  },
  'look at a campaign to delete': {
    by: ['administrator'],
    run: (records, by, { campaign }) => findDeletable(records, by, { campaign, olderThanYears: 10 }, later),
  },
  'delete a campaign after its time': {
    by: ['administrator'],
    run: (records, by, { campaign }) => deleteCampaign(records, by, { campaign, olderThanYears: 10 }, later),
  },
  'delete a campaign before its time': {
    by: [],
    run: (records, by, { campaign }) => deleteCampaign(records, by, { campaign, olderThanYears: 10 }, world),
  },
};

class Undo extends Error {}

describe('history, data and upkeep: who may', () => {
  let desk: TestDesk;
  let record: EvaluationRecord;
  beforeAll(async () => {
    const staffed = await aStaffedDesk();
    desk = staffed.desk;
    const found = await desk.run((records) => records.evaluation(staffed.id));
    if (found === null) throw new Error('gone');
    record = found;
    await desk.saves(record, { procurement_plan: '364.8' });
  });
  afterAll(() => desk.close());

  const tried = async (name: string, who: Who): Promise<Result<unknown>> => {
    let result: Result<unknown> | null = null;
    const attempt = desk.run(async (records) => {
      result = (await tries[name]?.run(records, staff[who], record)) ?? null;
      throw new Undo();
    });
    await expect(attempt).rejects.toThrow(Undo);
    if (result === null) throw new Error(`nothing was tried for ${name}`);
    return result;
  };

  it.each(Object.keys(tries).flatMap((name) => everybody.map((who) => [name, who] as const)))(
    '%s: %s',
    async (name, who) => {
      expect((await tried(name, who)).ok).toBe(tries[name]?.by.includes(who));
    },
  );
});
