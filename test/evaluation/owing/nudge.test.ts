import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  debtsOf,
  type EvaluationRecord,
  nudge,
  type OpenEvaluation,
  openEvaluation,
  personId,
  type Records,
} from '../../../src/evaluation/index.ts';
import { aDesk, lin, now, type TestDesk } from '../desk.ts';

const people = {
  coordinator: lin,
  leader: personId('ou_leader'),
  deputy: personId('ou_deputy'),
  contributor: personId('ou_contributor'),
  reviewer: personId('ou_reviewer'),
  administrator: personId('ou_administrator'),
  'coordinator elsewhere': personId('ou_elsewhere'),
  stranger: personId('ou_stranger'),
} as const;
type Role = keyof typeof people;
const mayNudge: ReadonlySet<string> = new Set<Role>(['coordinator', 'leader', 'deputy']);
const roles = Object.entries(people);

class Undo extends Error {}
const timeZone = 'Asia/Shanghai';

describe('who owes what', () => {
  let desk: TestDesk;
  let record: EvaluationRecord;
  beforeAll(async () => {
    desk = await aDesk();
    record = await desk.starts();
    await desk.joins(record, people.leader, { role: 'leader' });
    await desk.joins(record, people.deputy);
    await desk.joins(record, people.contributor, {
      sections: ['procurement'],
      questions: ['asset_total'],
    });
    const elsewhere = await desk.starts('云海区档案馆');
    await desk.run(async (records) => {
      const { department } = record;
      await records.appointDeputy({ department, leader: people.leader, deputy: people.deputy }, now);
      await records.addReviewer(record.campaign, people.reviewer, people.administrator, now);
      await records.addAdministrator(people.administrator, 'code', now);
      const member = { person: people['coordinator elsewhere'], department: elsewhere.department };
      await records.addMembership({ ...member, role: 'coordinator' }, now);
    });
  });
  afterAll(() => desk.close());

  /** In a turn that is rolled back. */
  const trying = async (does: (records: Records) => Promise<void>) => {
    await expect(
      desk.run(async (records) => {
        await does(records);
        throw new Undo();
      }),
    ).rejects.toThrow(Undo);
  };
  const opened = async (records: Records): Promise<OpenEvaluation> => {
    const evaluation = await openEvaluation(records, lin, record.id, 'read');
    if (!evaluation.ok) throw new Error('not opened');
    return evaluation.value;
  };

  it('counts each open question once, with whoever has it; what nobody has is the coordinator’s', async () => {
    await trying(async (records) => {
      const evaluation = await opened(records);
      const debts = debtsOf(evaluation);
      const theirs = debts.find(({ people: [first] }) => first === people.contributor);
      expect(theirs).toMatchObject({ owes: 'answers' });
      expect(theirs?.owes === 'answers' && theirs.parts.map(({ section }) => section)).toEqual(
        expect.arrayContaining(['procurement']),
      );
      expect(theirs?.owes === 'answers' && theirs.parts.length).toBe(2);
      const total = debts.reduce((sum, debt) => sum + (debt.owes === 'answers' ? debt.open : 0), 0);
      const progress = evaluation.asked.flatMap(({ questions }) => questions).length;
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(progress);
      expect(debts.map(({ people: [first] }) => first)).toEqual([lin, people.contributor]);
    });
  });

  it('is the leader’s signature once handed in, and nothing once signed', async () => {
    await trying(async (records) => {
      const evaluation = await opened(records);
      const at = (status: EvaluationRecord['status']) =>
        debtsOf({ ...evaluation, record: { ...evaluation.record, status } });
      expect(at('submitted')).toEqual([{ people: [people.leader], owes: 'signature' }]);
      expect(at('approved')).toEqual([]);
      expect(at('returned')).toEqual(at('draft'));
    });
  });

  it('is handing in once every question is answered', async () => {
    await trying(async (records) => {
      const evaluation = { ...(await opened(records)), asked: [] };
      expect(debtsOf(evaluation)).toEqual([{ people: [lin], owes: 'submission' }]);
    });
  });

  it.each(roles)('reminding is for coordinator, leader and deputy: %s', async (role, by) => {
    await trying(async (records) => {
      const nudged = await nudge(records, by, record.id, { now, timeZone });
      expect(nudged.ok).toBe(mayNudge.has(role));
      const noted = await records.nudges(record.id, new Date(0));
      expect(noted.length > 0).toBe(mayNudge.has(role));
      expect(noted.some(({ person }) => person === by)).toBe(false);
    });
  });

  it('reaches each person once a day at the office, whoever reminds, and again the next day', async () => {
    await trying(async (records) => {
      const reached = async (by: typeof lin, at: Date) => {
        const nudged = await nudge(records, by, record.id, { now: at, timeZone });
        return nudged.ok ? nudged.value.reached.map(({ person }) => person) : null;
      };
      expect(await reached(lin, now)).toEqual([people.contributor]);
      expect(await reached(lin, now)).toEqual([]);
      expect(await reached(people.leader, now)).toEqual([lin]);
      const tomorrow = new Date(now.getTime() + 24 * 3600 * 1000);
      expect(await reached(lin, tomorrow)).toEqual([people.contributor]);
    });
  });
});
